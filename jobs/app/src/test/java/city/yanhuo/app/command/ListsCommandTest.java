package city.yanhuo.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

    /** The columns of each row in one text; all of them when none are named. */
    private static List<String> lines(List<Map<String, String>> rows, String... columns) {
        return rows.stream()
                .map(row -> columns.length == 0
                        ? String.join("|", row.values())
                        : String.join("|", Stream.of(columns).map(row::get).toList()))
                .toList();
    }
}
