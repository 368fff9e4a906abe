package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.FeedContract;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The sample city's files against what its generator says must become of them. */
final class SampleCityTest {
    private static final Path SAMPLE = Path.of(System.getProperty("yanhuo.root"), "sample-data");

    private final Contracts contracts = Reads.projectContracts();
    private final FeedMatcher matcher = new FeedMatcher(contracts.feeds());

    @Test
    void everyFileGivesTheCountsOfItsGenerator() throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (NamedCsvRecord row : rows("deliveries.csv")) {
            String path = row.getField("path");
            if (row.getField("state").equals("DUPLICATE")) {
                continue;
            }
            Reads reads = read(path);
            Reconciliation counts = reads.outcome().counts();
            // rows that break a check are rejected after reading
            long checked = brokenChecks(path);
            expected.add(String.join(
                    ",",
                    path,
                    row.getField("in"),
                    row.getField("good"),
                    row.getField("rejected"),
                    row.getField("duplicate"),
                    row.getField("control"),
                    row.getField("ignored"),
                    row.getField("outputs")));
            found.add(String.join(
                    ",",
                    path,
                    "" + counts.in(),
                    "" + (counts.good() - checked),
                    "" + (counts.rejected() + checked),
                    "" + counts.duplicate(),
                    "" + counts.control(),
                    "" + counts.ignored(),
                    "" + (counts.outputs() - checked)));
            assertThat(counts.holds()).as(path).isTrue();
            assertThat(reads.outcome().failure()).as(path).isEmpty();
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void everyBrokenRowIsRejectedWithItsLineColumnAndReason() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (NamedCsvRecord row : rows("rejected.csv")) {
            if (isOurs(row.getField("reason"))) {
                expected.add(String.join(
                        ",",
                        row.getField("file"),
                        row.getField("sheet"),
                        row.getField("line"),
                        row.getField("column"),
                        row.getField("reason")));
            }
        }
        Set<String> found = new TreeSet<>();
        for (NamedCsvRecord row : rows("deliveries.csv")) {
            String path = row.getField("path");
            for (RejectedRow rejected : read(path).rejected()) {
                found.add(String.join(
                        ",",
                        path,
                        rejected.origin().sheet(),
                        "" + rejected.origin().line(),
                        rejected.column(),
                        rejected.reason()));
            }
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void onlyTwoFilesHaveSomethingForAPersonToLookAt() throws IOException {
        List<String> notes = new ArrayList<>();
        for (NamedCsvRecord row : rows("deliveries.csv")) {
            read(row.getField("path")).outcome().notes().forEach(note -> notes.add(note.message()));
        }
        // the row with a peak above its visits, 1,807 of them, breaks a check, and the generator leaves it out of the
        // totals
        assertThat(notes)
                .containsExactly(
                        "Cannot match the total 合计 of 入园人次 in row 221: its 217 parts give 1155118, found 1153311;"
                                + " ask the supplier which is right",
                        "Cannot match the total 合计 of 门票收入 in row 221: its 155 parts give 17556803, found 17536113;"
                                + " ask the supplier which is right",
                        "Cannot find a record: the list is empty, found 4 rows of title, header and footer;"
                                + " it is taken as a list of nothing");
    }

    private Reads read(String path) {
        FeedContract feed = matcher.match(LandingPath.of(path)).orElseThrow();
        return Reads.of(contracts, feed, SAMPLE.resolve("landing").resolve(path), path);
    }

    private long brokenChecks(String path) throws IOException {
        return rows("rejected.csv").stream()
                .filter(row -> row.getField("file").equals(path) && !isOurs(row.getField("reason")))
                .count();
    }

    private static boolean isOurs(String reason) {
        for (RejectionReason known : RejectionReason.values()) {
            if (known.name().equals(reason)) {
                return true;
            }
        }
        return false;
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve("expected").resolve(file))) {
            return reader.stream().toList();
        }
    }
}
