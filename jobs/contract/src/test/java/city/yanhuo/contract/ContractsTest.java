package city.yanhuo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.testing.ContractTexts;
import city.yanhuo.contract.testing.RepositorySchemas;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContractsTest {
    @Test
    void theRepositorysContractsAreValidTogether() {
        Contracts contracts = Contracts.load(RepositorySchemas.all());

        assertThat(contracts.marts())
                .extracting(mart -> mart.mart())
                .contains("visitors_daily", "targets", "dim_place");
        assertThat(contracts.mart("visitors_daily").key()).containsExactly("place", "period_start", "basis");
        assertThat(contracts.reference().places()).containsKey("jinci");
    }

    @Test
    void oneGoodContractOfEachKindIsRead() {
        Contracts contracts = Contracts.load(good());

        assertThat(contracts.feed("gates").fields().keySet())
                .containsExactlyInAnyOrder("place", "period", "hour", "basis", "visits", "ticket_revenue");
        assertThat(contracts.feed("gates").shape().encoding()).isEqualTo("AUTO");
        assertThat(contracts.targets())
                .extracting(target -> target.target())
                .containsExactly("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T2F");
        assertThat(contracts.target("T2").alertAfter()).isEqualTo(1);
        assertThat(contracts.target("T4").alertAfter()).isEqualTo(2);
        assertThat(contracts.target("T4").coverageGate()).isEqualByComparingTo("0.9");
    }

    @Test
    void knownFilesAreLoadedTheSameWithoutTheirExpressionsParsed() {
        Contracts known = Contracts.loadKnown(good());

        assertThat(known.feeds()).isEqualTo(Contracts.load(good()).feeds());
        assertThat(known.targets()).isEqualTo(Contracts.load(good()).targets());
    }

    @Test
    void twelveDifferentMistakesAreAllToldWithFileLineAndColumn() {
        String feed = ContractTexts.FEED
                .replace("version: 1", "versoin: 1")
                .replace("subject: visit", "subject: visits")
                .replace("type: money, unit: 元", "type: money")
                .replace("{column: visits}", "{column: visit}")
                .replace("visits >= 0", "visits >= zero")
                .replace("(\\d{8})", "\\d{8}");
        String mart = ContractTexts.MART
                .replace("mart: visits", "mart: visit")
                .replace("type: BIGINT", "type: BIG")
                .replace("owner: 文旅局\n", "owner: 文旅局\nowner: 商务局\n");
        String targets = ContractTexts.TARGETS
                .replace("threshold: 0.15", "threshold: 15")
                .replace("legs: [T1, T2]", "legs: [T1, TX]")
                .replace("planned: 3}", "planned: 2}");

        List<String> told =
                problems(Map.of("feed/gates.yml", feed, "mart/visits.yml", mart, "target/all.yml", targets));

        assertThat(told)
                .contains(
                        "feed/gates.yml:2:1: Cannot read the feed: unknown key, found \"versoin\"; did you mean \"version\"?",
                        "feed/gates.yml:5:10: Cannot read the feed subject: the value is none of visit, footfall, order_line,"
                                + " retail_sale, nev_sale, indicator, ledger_item, found \"visits\"; did you mean \"visit\"?",
                        "feed/gates.yml:13:5: Cannot read the column revenue unit: a column of money must name its unit, found none;"
                                + " known: 元, 人民币元, CNY, GBP, USD, EUR, NOK, AUD, 英镑, 美元, 欧元, 千元, 万元, 百万元, 千万元, 亿元",
                        "feed/gates.yml:20:3: Cannot read the field visits: the feed has no such column, found \"visit\";"
                                + " did you mean \"visits\"?",
                        "feed/gates.yml:26:52: Cannot read the expression: unknown column, found zero; known: place, period_kind,"
                                + " period_start, period_end, hour, basis, visits, ticket_revenue, in_park_peak",
                        "feed/gates.yml:27:59: Cannot read the submission time file: the pattern must have a group to take,"
                                + " found \"\\d{8}\"; put ( ) around the part that is meant",
                        "mart/visits.yml:1:7: Cannot read the mart mart: the name must be the file's, found \"visit\" in visits.yml",
                        "mart/visits.yml:8:1: Cannot read YAML: the key stands twice, found \"owner\" already on line 7; keep one",
                        "mart/visits.yml:16:26: Cannot read the column visits type: unknown type, found \"BIG\"; known: STRING, BIGINT,"
                                + " INT, DATE, TIMESTAMP, BOOLEAN, DECIMAL(p,s)",
                        "target/all.yml:11:16: Cannot read the target T1 threshold: a growth is a ratio, found 15; write 0.20 for 20 %",
                        "target/all.yml:27:196: Cannot read the target T3 legs: unknown target, found \"TX\"; did you mean \"T1\"?",
                        "target/all.yml:45:11: Cannot read the target T4 plan: it must end at the threshold on the due day,"
                                + " found 2 on 2024-12-31");
        assertThat(told).allMatch(line -> line.matches("[a-z]+/[a-z]+\\.yml:\\d+:\\d+: Cannot .*, found .*"));
    }

    @Test
    void oneBrokenFileDoesNotHideTheMistakesOfAnother() {
        List<String> told = problems(Map.of(
                "feed/gates.yml", "feed: gates\n  version: [1\n",
                "mart/visits.yml", "",
                "target/all.yml", "targets: 3\n",
                "target/notes.txt", "x",
                "reference/reasons.csv", "reason\n"));

        assertThat(told)
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .startsWith("feed/gates.yml:2:10: Cannot read YAML: mapping values are not allowed"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "mart/visits.yml: Cannot read the file: it must hold keys and values, found nothing"),
                        line -> assertThat(line)
                                .isEqualTo("target/all.yml:1:10: Cannot read the targets targets:"
                                        + " it must be a list, found the number 3"),
                        line -> assertThat(line)
                                .isEqualTo("target/notes.txt: Cannot read the contract: its name must end with"
                                        + " .yml, found target/notes.txt; rename or remove it"),
                        line -> assertThat(line)
                                .startsWith("reference/reasons.csv:1: Cannot read the table: the column \"zh\""),
                        line -> assertThat(line)
                                .startsWith("reference/reasons.csv:1: Cannot read the table: the column \"en\""),
                        line -> assertThat(line)
                                .startsWith("reference/reasons.csv:1: Cannot read the table: the column \"source\""));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        Contracts contracts = Contracts.load(good());

        assertThatThrownBy(() -> contracts.target("T0"))
                .isInstanceOfSatisfying(
                        YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.USAGE))
                .hasMessage("Cannot find the target: no contract has this name, found \"T0\"; did you mean \"T1\"?");
        assertThatThrownBy(() -> contracts.mart("visit"))
                .hasMessage(
                        "Cannot find the mart: no contract has this name, found \"visit\"; did you mean \"visits\"?");
    }

    private static SchemaFiles good() {
        return RepositorySchemas.referenceAnd(Map.of(
                "feed/gates.yml", ContractTexts.FEED,
                "mart/visits.yml", ContractTexts.MART,
                "target/all.yml", ContractTexts.TARGETS));
    }

    private static List<String> problems(Map<String, String> files) {
        Map<String, String> texts = new TreeMap<>(RepositorySchemas.all().below("reference"));
        texts.putAll(files);
        try {
            Contracts.load(new SchemaFiles(texts));
            return List.of();
        } catch (YanhuoException e) {
            assertThat(e.kind()).isEqualTo(ErrorKind.CONFIGURATION);
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
