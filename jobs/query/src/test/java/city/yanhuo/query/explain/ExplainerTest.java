package city.yanhuo.query.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.query.export.Language;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainerTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    static Path folder;

    private static TinyCity city;

    @BeforeAll
    static void makeCity() throws Exception {
        city = TinyCity.make(folder.resolve("家 home"));
    }

    private static Explanation explain(String target, String period) {
        return new Explainer(city.home, city.ledger).explain(target, Optional.of(period), Optional.empty());
    }

    @Test
    void growthNamesEveryFigureOfItsFormula() {
        Explanation explanation = explain("c2a", "2024-09");

        assertThat(explanation.verdict().verdict().state()).isEqualTo(VerdictState.BREACH);
        assertThat(explanation.publication().id()).isEqualTo(TinyCity.PUBLICATION);
        assertThat(explanation.evidence())
                .extracting(evidence ->
                        evidence.role() + " " + evidence.observation().period().text())
                .containsExactly(
                        "CURRENT 2024-09",
                        "LAST_YEAR 2023-09",
                        "LAST_YEAR_FULL 2023-12",
                        "HISTORY 2021-09",
                        "HISTORY_FULL 2021-12",
                        "HISTORY 2019-09",
                        "HISTORY_FULL 2019-12");
        assertThat(explanation.evidence()).allSatisfy(evidence -> {
            assertThat(evidence.rows()).hasSize(1);
            MartRow row = evidence.rows().get(0);
            assertThat((BigDecimal) row.gives().get("level"))
                    .isEqualByComparingTo(evidence.observation().level().orElseThrow());
            assertThat(row.raw()).isNotEmpty();
        });
    }

    @Test
    void figureIsFoundInItsFileAndCellAndTheReplacedOneIsMarked() {
        MartRow row = explain("C2a", "2024-09").evidence().get(0).rows().get(0);

        assertThat(row.raw()).hasSize(2);
        RawRow current = row.raw().get(0);
        assertThat(current.isCurrent()).isTrue();
        assertThat(current.sheet()).isEqualTo("表5");
        assertThat(current.line()).isEqualTo(6);
        assertThat(current.cells()).containsEntry("amount", "C6").containsEntry("published_growth", "D6");
        assertThat((BigDecimal) current.values().get("amount")).isEqualByComparingTo("7980000000");
        RawRow replaced = row.raw().get(1);
        assertThat(replaced.isCurrent()).isFalse();
        assertThat((BigDecimal) replaced.values().get("amount")).isEqualByComparingTo("7900000000");
    }

    @Test
    void filesAndTheirRejectedRowsAreNamed() {
        Explanation explanation = explain("C2a", "2024-09");

        assertThat(explanation.files())
                .extracting(file -> file.delivery().path())
                .contains(
                        "2024-10-18/统计局/新能源汽车零售_2024年1-9月.xlsx",
                        "2024-10-20/统计局/新能源汽车零售_2024年1-9月_更正.xlsx",
                        "2024-01-20/统计局/新能源汽车零售_2023年1-12月.xlsx");
        assertThat(explanation.files())
                .allSatisfy(file -> assertThat(file.archived())
                        .isEqualTo("archive/" + file.delivery().sha256().substring(0, 2) + "/"
                                + file.delivery().sha256()));
        assertThat(explanation.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.message()).isEqualTo("Cannot read 累计: …"));
    }

    @Test
    void flipIsWhatTheJudgeWouldSay() {
        // B = 7.98e9 / 1.14 = 7e9: 20 % is 8.4e9
        assertThat(explain("C2a", "2024-09").flip().en())
                .startsWith("It would be WATCH with CNY 0.42 billion more so far (a growth of 20.00%)")
                .contains("the rest of the year has to grow by 34.0%");
        assertThat(explain("C4a", "2024-09").flip().en())
                .isEqualTo("It would be ACHIEVED with 1 more recognised, document and date given, by 2024-09-30.");
        assertThat(explain("C4e", "2024-09").flip().zh()).isEqualTo("台账须报到 2024-09-30（现报到 2024-08-31）才能研判。");
        assertThat(explain("C2", "2024-09").flip().en()).contains("worst leg");
        assertThat(explain("C1", "2024-09").flip().en()).contains("has not come in");
    }

    @Test
    void countShowsItsItemsAndWhatALaterLedgerReplaced() {
        Evidence evidence = explain("C4a", "2024-09").evidence().get(0);

        assertThat(evidence.rows()).extracting(row -> row.key().get("name")).containsExactly("新名字", "汾河外滩", "长风商务区");
        assertThat(evidence.rows())
                .extracting(row -> String.valueOf(row.gives().get("count")))
                .containsExactly("1", "0", "1");
        assertThat(evidence.rows()).allMatch(MartRow::counts);
        MartRow kept = evidence.rows().get(2);
        assertThat(kept.raw()).extracting(RawRow::isCurrent).containsExactly(true, false);
        assertThat(kept.raw()).extracting(RawRow::line).containsExactly(5, 5);
    }

    @Test
    void compoundCarriesItsLegs() {
        Explanation explanation = explain("C2", "2024-09");
        assertThat(explanation.evidence()).isEmpty();
        assertThat(explanation.legs()).extracting(leg -> leg.target().target()).containsExactly("C2a", "C2b");
        assertThat(explanation.legs().get(1).evidence()).isNotEmpty();
    }

    @Test
    void textTellsTheWholeWayInBothLanguages() {
        String zh = new ExplanationText(Language.ZH, SHANGHAI).of(explain("C2a", "2024-09"));
        assertThat(zh)
                .startsWith("C2a 新能源汽车类商品零售额  2024-09  落后 BREACH\n")
                .contains(
                        "实际 14.0%，目标 ≥ 20%，差距 -6.0 个百分点",
                        "“力争新能源汽车类商品零售额增长20%以上”",
                        "本期 2024-09  R 79.80亿元, B 70.00亿元, g 14%",
                        "mart.nev_retail_monthly，快照 ",
                        "← 2024-10-20/统计局/新能源汽车零售_2024年1-9月_更正.xlsx [表5]:6  CUM amount@C6 = 7980000000,"
                                + " published_growth@D6 = 0.14",
                        "× （已被更新替代）2024-10-18/统计局/新能源汽车零售_2024年1-9月.xlsx [表5]:6",
                        "NOT_A_NUMBER",
                        "p-20241025-101500-1，截至 2024-10-25");
        String en = new ExplanationText(Language.EN, SHANGHAI).of(explain("C2", "2024-09"));
        assertThat(en).contains("decided by leg C2", "The reasoning", "C2b NEV retail increment  2024-09");
    }

    @Test
    void jsonHasEverything() {
        JsonNode json = JsonMapper.shared().readTree(new ExplanationJson(SHANGHAI).of(explain("C2a", "2024-09")));
        JsonNode raw = json.at("/evidence/0/rows/0/raw/0");
        assertThat(raw.at("/cells/amount").asString()).isEqualTo("C6");
        assertThat(raw.at("/values/amount").decimalValue()).isEqualByComparingTo("7980000000");
        assertThat(json.at("/verdict/state").asString()).isEqualTo("BREACH");
        assertThat(json.at("/evidence/0/expressions/level").asString()).isEqualTo("sum(amount_ytd)");
        assertThat(json.at("/files/0/sha256").asString()).hasSize(64);
    }

    @Test
    void newestPeriodIsTakenWhenNoneIsNamed() {
        Explanation explanation = new Explainer(city.home, city.ledger)
                .explain("C2a", Optional.empty(), Optional.of(TinyCity.PUBLICATION));
        assertThat(explanation.verdict().verdict().period().text()).isEqualTo("2024-09");
    }

    @Test
    void unknownNamesAreAnsweredWithTheNearest() {
        assertRefused("C2aa", "2024-09", "no target has this id, found \"C2aa\"", "did you mean \"C2a\"?");
        assertRefused(
                "C2a", "2024-19", "no verdict on it is for this period, found \"2024-19\"", "did you mean \"2024-0");
        assertThatThrownBy(() ->
                        new Explainer(city.home, city.ledger).explain("C2a", Optional.empty(), Optional.of("p-1")))
                .hasMessageContaining("Cannot read publication p-1: it must have been published");
    }

    private static void assertRefused(String target, String period, String... parts) {
        assertThatThrownBy(() -> explain(target, period))
                .isInstanceOfSatisfying(
                        YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.USAGE))
                .hasMessageContainingAll(parts);
    }

    @Test
    void lostDataFileIsTold() throws Exception {
        TinyCity broken = TinyCity.make(folder.resolve("broken"));
        java.nio.file.Files.delete(broken.home.root().resolve("lake/raw/nev_sale/data.parquet"));
        assertThatThrownBy(() ->
                        new Explainer(broken.home, broken.ledger).explain("C2a", Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(
                        YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.RESOURCE))
                .hasMessageContaining("must be whole");
    }

    @Test
    void rulesOfVintagesHoldForItemsThatALaterLedgerLeftOut() {
        List<MartRow> rows = explain("C4e", "2024-09").evidence().get(0).rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).raw()).extracting(RawRow::isCurrent).containsExactly(true);
    }
}
