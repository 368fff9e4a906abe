package city.yanhuo.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.query.export.TextWidth;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of deliveries and rejects say what the generator of the sample knows of its files. */
class ListsCommandTest {
    private static final Path EXPECTED = CommandProcess.ROOT.resolve("sample-data/expected");

    private final SampleHome city = SampleHome.shared();

    @Test
    void everyDeliveryIsReconciledAsExpected() {
        assertThat(lines(
                        CsvRows.parse(city.run("deliveries", "--format", "csv").out()),
                        "path",
                        "state",
                        "records_in",
                        "good",
                        "rejected",
                        "duplicate",
                        "control",
                        "ignored",
                        "outputs"))
                .containsExactlyInAnyOrderElementsOf(lines(CsvRows.read(EXPECTED.resolve("deliveries.csv"))));
    }

    @Test
    void everyRejectedRowIsNamedWithItsPlaceAndReason() {
        assertThat(lines(
                        CsvRows.parse(city.run("rejects", "--format", "csv").out()),
                        "path",
                        "sheet",
                        "line",
                        "column",
                        "reason"))
                .containsExactlyInAnyOrderElementsOf(lines(CsvRows.read(EXPECTED.resolve("rejected.csv"))));
    }

    @ParameterizedTest
    @CsvSource({
        "verdicts, zh",
        "verdicts C2b, en",
        "marts, zh",
        "marts, en",
        "describe online_retail_monthly, zh",
        "doctor, en"
    })
    void whatPeopleReadFitsAHundredColumns(String command, String language) {
        CommandProcess.Result result = city.run((command + " --lang " + language).split(" "));

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out().lines())
                .hasSizeGreaterThan(8)
                .allSatisfy(line -> assertThat(TextWidth.of(line)).as(line).isLessThanOrEqualTo(100));
    }

    @Test
    void anIncrementIsShownInYuanAndItsPaceBesideIt() {
        assertThat(city.run("verdicts", "C2b", "--period", "2024-09", "--lang", "zh")
                        .out())
                .contains("+9.91亿元", "≥ 20亿元", "-10.09亿元", "折合增速+14.0%，目标≥ 20.2%，差距-6.2 百分点");
        assertThat(city.demo().out()).contains("+CNY 0.991 bn", "≥ CNY 2 bn", "-CNY 1.009 bn");
    }

    /** The columns of each row in one text; all of them when none are named. */
    private static List<String> lines(List<Map<String, String>> rows, String... columns) {
        return rows.stream()
                .map(row -> columns.length == 0
                        ? String.join("|", row.values())
                        : String.join("|", Stream.of(columns).map(row::get).toList()))
                .toList();
    }
}
