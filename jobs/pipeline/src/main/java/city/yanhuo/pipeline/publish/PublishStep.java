package city.yanhuo.pipeline.publish;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.ledger.HaltPoint;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublicationState;
import city.yanhuo.ledger.PublishedTable;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.Snapshot;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.mart.Marts;
import city.yanhuo.pipeline.work.Progress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Freezes the newest snapshots of marts and raw tables into a prepared publication, with the targets measured on them. Readers do
 * not see it before it has its verdicts. When nothing has changed, the newest publication still stands.
 */
public final class PublishStep {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Lake lake;
    private final Ledger ledger;
    private final Contracts contracts;
    private final Clock clock;
    private final Progress progress;
    private final PublicationFolder folder;
    private final SparkSession session;

    /** A step over a lake whose unfinished batches have been taken back; the clock is in the business zone. */
    public PublishStep(
            SparkSession session,
            Lake lake,
            Ledger ledger,
            Home home,
            Contracts contracts,
            Clock clock,
            Progress progress) {
        this.session = session;
        this.lake = lake;
        this.ledger = ledger;
        this.contracts = contracts;
        this.clock = clock;
        this.progress = progress;
        this.folder = new PublicationFolder(home);
    }

    /** Prepares a publication as of a day, or finds that the newest one still stands. */
    public PublishReport run(LocalDate asOf, String runId) {
        progress.begin("publish", 3);
        Map<TableName, Snapshot> snapshots = snapshots();
        Optional<Publication> standing = standing(snapshots, asOf);
        if (standing.isPresent()) {
            progress.say("nothing has changed since " + standing.get().id());
            return report(standing.get().id(), true);
        }
        forgetAbandoned();
        String id = newId();
        List<PublishedTable> tables = freeze(id, snapshots);
        progress.done("freeze");
        List<Observation> observations =
                new Observer(session, clock.getZone(), asOf).observe(contracts.targetVersions(), marts(snapshots));
        progress.done("measure");
        HaltPoint.reach("before-publication");
        Publication publication = new Publication(
                id,
                runId,
                asOf,
                clock.instant(),
                PublicationState.PREPARED,
                Optional.empty(),
                contracts.files().hash(),
                Optional.empty());
        ledger.useTransaction(books -> books.publications().prepare(publication, tables, observations));
        progress.done("record");
        return report(id, false);
    }

    private Map<TableName, Snapshot> snapshots() {
        Map<TableName, Snapshot> snapshots = new LinkedHashMap<>();
        Stream.of(
                        Marts.ALL.stream().map(mart -> TableName.mart(mart.name())),
                        Stream.of(Subject.values()).map(TableName::raw),
                        Stream.of(TableName.REJECTED))
                .flatMap(names -> names)
                .forEach(name -> lake.current(name).ifPresent(snapshot -> snapshots.put(name, snapshot)));
        return snapshots;
    }

    /** The newest publication, seen by readers or still waiting for its verdicts, when it holds these very snapshots. */
    private Optional<Publication> standing(Map<TableName, Snapshot> snapshots, LocalDate asOf) {
        Map<String, Long> now = new TreeMap<>();
        snapshots.forEach((name, snapshot) -> now.put(name.toString(), snapshot.id()));
        return ledger.read(books -> {
            List<Publication> prepared = books.publications().prepared();
            Optional<Publication> newest = prepared.isEmpty()
                    ? books.publications().newestPublished()
                    : Optional.of(prepared.get(prepared.size() - 1));
            return newest.filter(publication -> publication.asOf().equals(asOf)
                            && publication
                                    .contractsHash()
                                    .equals(contracts.files().hash()))
                    .filter(publication ->
                            now.equals(frozen(books.publications().tables(publication.id()))));
        });
    }

    private static Map<String, Long> frozen(List<PublishedTable> tables) {
        return tables.stream()
                .filter(table -> table.snapshotId() != 0)
                .collect(Collectors.toMap(
                        PublishedTable::table, PublishedTable::snapshotId, (one, other) -> one, TreeMap::new));
    }

    /** Publications that were prepared and never judged, and folders that the ledger has never heard of. */
    private void forgetAbandoned() {
        List<Publication> abandoned = ledger.read(books -> books.publications().prepared());
        for (Publication publication : abandoned) {
            ledger.useTransaction(books -> books.publications().discard(publication.id()));
        }
        Set<String> known = ledger.read(books ->
                books.publications().all().stream().map(Publication::id).collect(Collectors.toSet()));
        folder.removeStrangers(known);
    }

    private String newId() {
        String stamp = "p-" + LocalDateTime.now(clock).format(STAMP) + "-";
        Set<String> known = ledger.read(books ->
                books.publications().all().stream().map(Publication::id).collect(Collectors.toSet()));
        return Stream.iterate(1, number -> number + 1)
                .map(number -> stamp + number)
                .filter(id -> !known.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private List<PublishedTable> freeze(String id, Map<TableName, Snapshot> snapshots) {
        List<PublishedTable> tables = new ArrayList<>();
        snapshots.forEach((name, snapshot) -> {
            List<String> files =
                    name.isMart() ? folder.add(id, name.name(), snapshot.localFiles()) : folder.inLake(snapshot);
            tables.add(new PublishedTable(name.toString(), snapshot.id(), snapshot.rows(), Optional.empty(), files));
        });
        return tables;
    }

    private Map<String, Dataset<Row>> marts(Map<TableName, Snapshot> snapshots) {
        Map<String, Dataset<Row>> marts = new TreeMap<>();
        snapshots.forEach((name, snapshot) -> {
            if (name.isMart()) {
                marts.put(name.name(), lake.read(name, snapshot.id()));
            }
        });
        return marts;
    }

    private PublishReport report(String id, boolean isReused) {
        return ledger.read(books -> new PublishReport(
                id,
                isReused,
                (int) books.publications().tables(id).stream()
                        .filter(table -> table.table().startsWith("mart.") && table.snapshotId() != 0)
                        .count(),
                books.observations().of(id).size()));
    }
}
