package city.yanhuo.app.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ExplainCommandTest {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal WATCH_MARGIN = new BigDecimal("0.03");

    /** Cumulative level and comparable base of a sheet, from its own cells: 万元 and per cent. */
    private record Sheet(BigDecimal level, BigDecimal growth) {
        BigDecimal base() {
            return level.divide(ONE.add(growth), 2, RoundingMode.HALF_UP);
        }
    }

    @ParameterizedTest
    @CsvSource({"C2a, amount, 0.20, BREACH", "C1, level, 0.15, WATCH"})
    void theCellsThatAreNamedGiveTheVerdictAgain(String target, String column, BigDecimal promised, String state) {
        Explained explained = Explained.of(target, "2024-09");

        Sheet now = sheet(explained, only(explained.evidence("CURRENT")), column);
        Sheet lastYear = sheet(explained, only(explained.evidence("LAST_YEAR")), column);
        Sheet lastFull = sheet(explained, only(explained.evidence("LAST_YEAR_FULL")), column);
        BigDecimal fullBase = lastFull.level().multiply(now.base()).divide(lastYear.level(), EXACT);
        BigDecimal required = ONE.add(promised)
                .multiply(fullBase)
                .subtract(now.level())
                .divide(fullBase.subtract(now.base()), EXACT)
                .subtract(ONE);
        BigDecimal best = bestRest(explained, column, lastYear, lastFull);

        assertThat(explained.figure("value")).isEqualByComparingTo(now.growth());
        assertThat(explained.figure("gap"))
                .isEqualByComparingTo(now.growth().subtract(promised).movePointRight(2));
        assertThat(explained.figure("required_rest_growth")).isEqualByComparingTo(rate(required));
        assertThat(explained.figure("best_rest_growth")).isEqualByComparingTo(rate(best));
        assertThat(judge(now.growth(), promised, required, best)).isEqualTo(state);
        assertThat(explained.state()).isEqualTo(state);
    }

    @Test
    void aCountIsTheNamedRowsWithTheirDocumentAndTheirDay() {
        Explained explained = Explained.of("C3a", "2024-09");
        JsonNode evidence = only(explained.evidence("CURRENT"));

        List<JsonNode> scenes = Explained.current(evidence).stream()
                .filter(raw -> explained.cell(raw, "kind").equals("新消费场景"))
                .toList();
        long recognised = scenes.stream()
                .filter(raw -> explained.cell(raw, "status").equals("已认定"))
                .filter(raw -> explained.cell(raw, "document").contains("2024"))
                .filter(raw -> dayOfSerial(explained.cell(raw, "recognised_on")).getYear() == 2024)
                .count();

        assertThat(scenes).hasSize(4);
        assertThat(recognised).isEqualTo(3);
        assertThat(explained.figure("value")).isEqualByComparingTo("3");
        assertThat(explained.state()).isEqualTo("ACHIEVED");
        scenes.forEach(raw -> assertThat(explained.cell(raw, "name"))
                .isEqualTo(raw.path("values").path("name").asString()));
    }

    /** A workbook counts days from 1899-12-30. */
    private static LocalDate dayOfSerial(String serial) {
        return LocalDate.of(1899, 12, 30).plusDays(new BigDecimal(serial).longValue());
    }

    @Test
    void supersededVintagesAndRejectedRowsStandBeside() throws Exception {
        Explained explained = Explained.of("C2a", "2024-09");
        JsonNode early = only(explained.evidence("EARLY"));

        JsonNode rejected = explained.json().path("rejected").get(0);
        assertThat(rejected.path("reason").asString()).isEqualTo("UNKNOWN_CODE");
        LandedCells cells = new LandedCells(explained.file(rejected));
        assertThat(cells.at("A" + rejected.path("line").asString()))
                .isEqualTo(rejected.path("found").asString());

        JsonNode replaced = Explained.all(early.path("rows"))
                .flatMap(row -> Explained.all(row.path("raw")))
                .filter(raw -> !raw.path("current").asBoolean())
                .findFirst()
                .orElseThrow();
        JsonNode replacing = Explained.current(early).stream()
                .filter(raw -> raw.path("values")
                                .path("reporter")
                                .equals(replaced.path("values").path("reporter"))
                        && raw.path("values")
                                .path("energy_type")
                                .equals(replaced.path("values").path("energy_type"))
                        && raw.path("values")
                                .path("brand")
                                .equals(replaced.path("values").path("brand"))
                        && raw.path("values")
                                .path("period_start")
                                .equals(replaced.path("values").path("period_start")))
                .findFirst()
                .orElseThrow();
        assertThat(replacing.path("submitted_at").asString())
                .isGreaterThan(replaced.path("submitted_at").asString());
        assertThat(explained.file(replaced)).exists();
        assertThat(Files.readString(explained.file(replaced), Charset.forName("ISO-8859-1")))
                .startsWith("PK");
    }

    @Test
    void theTextNamesTheSamePlacesInBothLanguages() {
        CommandProcess.Result english = SampleHome.shared().run("explain", "C2a", "2024-09");
        CommandProcess.Result chinese = SampleHome.shared().run("--lang", "zh", "explain", "C2a", "2024-09");

        for (CommandProcess.Result text : List.of(english, chinese)) {
            assertThat(text.exitCode()).as(text.err()).isZero();
            assertThat(text.out())
                    .contains("力争新能源汽车类商品零售额增长20%以上")
                    .contains("2024-10-21/统计局/新能源汽车零售_2024年1-9月.xlsx [表5]:5")
                    .contains("amount@C5 = 8071029000", "published_growth@D5 = 0.14")
                    .contains("油电混动", "UNKNOWN_CODE");
        }
        assertThat(english.out())
                .contains("BREACH", "(superseded)", "The promise")
                .doesNotContain("亿元");
        assertThat(chinese.out())
                .contains("落后", "已被更新替代", "承诺", "个百分点")
                .doesNotContain("superseded", "max over years", "without", "coverage 9", " pp,");
    }

    private static BigDecimal bestRest(Explained explained, String column, Sheet lastYear, Sheet lastFull) {
        Map<Integer, BigDecimal> rests = new TreeMap<>();
        rests.put(2023, rest(lastYear, lastFull));
        Map<Integer, JsonNode> months = explained.evidence("HISTORY");
        explained
                .evidence("HISTORY_FULL")
                .forEach((year, full) -> rests.put(
                        year, rest(sheet(explained, months.get(year), column), sheet(explained, full, column))));
        assertThat(rests.keySet()).containsExactly(2017, 2018, 2019, 2021, 2023);
        return rests.values().stream().reduce(BigDecimal::max).orElseThrow();
    }

    private static BigDecimal rest(Sheet month, Sheet full) {
        return full.level()
                .subtract(month.level())
                .divide(full.base().subtract(month.base()), EXACT)
                .subtract(ONE);
    }

    private static Sheet sheet(Explained explained, JsonNode evidence, String column) {
        JsonNode cumulative = Explained.current(evidence).stream()
                .filter(raw -> raw.path("values").path("period_kind").asString().equals("CUM"))
                .findFirst()
                .orElseThrow();
        BigDecimal level = new BigDecimal(explained.cell(cumulative, column)).movePointRight(4);
        BigDecimal growth = new BigDecimal(explained.cell(cumulative, "published_growth")).movePointLeft(2);
        assertThat(cumulative.path("values").path(column).decimalValue()).isEqualByComparingTo(level);
        return new Sheet(level, growth);
    }

    private static String judge(BigDecimal growth, BigDecimal promised, BigDecimal required, BigDecimal best) {
        if (growth.compareTo(promised) >= 0) {
            return required.compareTo(best) > 0 ? "WATCH" : "ON_TRACK";
        }
        boolean isFarBelow = growth.compareTo(promised.subtract(WATCH_MARGIN)) < 0;
        return isFarBelow || required.compareTo(best) > 0 ? "BREACH" : "WATCH";
    }

    private static JsonNode only(Map<Integer, JsonNode> evidence) {
        assertThat(evidence).hasSize(1);
        return evidence.values().iterator().next();
    }

    private static BigDecimal rate(BigDecimal value) {
        return value.setScale(10, RoundingMode.HALF_UP);
    }
}
