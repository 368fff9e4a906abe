package city.yanhuo.source;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one read gave, with a short way to its values. */
record Reads(FeedContract feed, ReadOutcome outcome, List<SubjectRecord> records, List<RejectedRow> rejected) {
    static final LocalDate RECEIVED = LocalDate.of(2024, 10, 8);

    /** The project's contracts. */
    static Contracts projectContracts() {
        return Contracts.loadKnown(SchemaFiles.read(Path.of(System.getProperty("yanhuo.root"), "schemas")));
    }

    /** The project's reference tables with one feed written out in a test. */
    static Contracts contracts(String name, String yaml) {
        Map<String, String> texts =
                new HashMap<>(SchemaFiles.read(Path.of(System.getProperty("yanhuo.root"), "schemas"))
                        .below("reference"));
        texts.put("feed/" + name + ".yml", yaml);
        return Contracts.load(new SchemaFiles(texts));
    }

    static Reads of(Contracts contracts, FeedContract feed, Path file, String landed) {
        CollectingSink sink = new CollectingSink();
        LandingPath path = LandingPath.of(landed);
        Delivery delivery = new Delivery(file, path, path.received().orElse(RECEIVED));
        ReadOutcome outcome = new FeedReader(feed, contracts.reference()).read(delivery, sink);
        return new Reads(feed, outcome, sink.records, sink.rejected);
    }

    @Nullable
    Object value(int record, String column) {
        Subject subject = feed.subject();
        for (int i = 0; i < subject.columns().size(); i++) {
            if (subject.columns().get(i).name().equals(column)) {
                return records.get(record).values().get(i);
            }
        }
        throw new IllegalArgumentException("Cannot find the column: " + subject + " has none, found " + column);
    }

    /** The refusal's sentence; fails when the file was taken. */
    String failure() {
        return outcome.failure().orElseThrow().message();
    }

    /** The reasons of the rejected rows as {@code line column REASON}. */
    List<String> reasons() {
        return rejected.stream()
                .map(row -> row.origin().line() + " " + row.column() + " " + row.reason())
                .toList();
    }
}
