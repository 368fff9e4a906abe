package city.yanhuo.pipeline.build;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.mart.Inputs;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** What marts are built from, each table read once however many marts ask for it. */
final class BuildInputs {
    private final SparkSession session;
    private final SparkProfile profile;
    private final Lake lake;
    private final Ledger ledger;
    private final Contracts contracts;
    private final ReferenceTables reference;
    private final OnceEach<Version> raw = new OnceEach<>();
    private final OnceEach<Version> current = new OnceEach<>();

    private final OnceEach<Step> steps = new OnceEach<>();

    /** A step over subjects in one state. */
    private record Step(String name, Map<Subject, Long> snapshots) {}

    /** A subject's table in one state; 0 is the state of a table that does not exist. */
    private record Version(Subject subject, long snapshot) {}

    BuildInputs(SparkSession session, SparkProfile profile, Lake lake, Ledger ledger, Contracts contracts) {
        this.session = session;
        this.profile = profile;
        this.lake = lake;
        this.ledger = ledger;
        this.contracts = contracts;
        this.reference = new ReferenceTables(session, profile, contracts.reference());
    }

    /** The inputs of a mart. */
    Inputs read(Map<Subject, Long> snapshots) {
        Map<Subject, Dataset<Row>> subjects = new EnumMap<>(Subject.class);
        Map<Subject, Dataset<Row>> vintages = new EnumMap<>(Subject.class);
        snapshots.forEach((subject, snapshot) -> {
            Version version = new Version(subject, snapshot);
            vintages.put(subject, raw(version));
            subjects.put(subject, current(version));
        });
        return new Inputs(
                subjects,
                reference.calendar(),
                reference.breakDays(),
                reference.places(),
                reference.capacities(),
                reference.sensors(),
                reference.city(),
                vintages,
                reference.indicators(),
                (step, rows) -> steps.get(new Step(step, snapshots), () -> profile.share(profile.gather(rows.get()))));
    }

    /** All vintages of a subject, in today's columns. */
    Dataset<Row> raw(Subject subject, long snapshot) {
        return raw(new Version(subject, snapshot));
    }

    private Dataset<Row> raw(Version version) {
        return raw.get(version, () -> profile.share(readRaw(version)));
    }

    private Dataset<Row> readRaw(Version version) {
        StructType today = SparkTypes.rawTable(version.subject());
        return version.snapshot() == 0
                ? session.createDataFrame(List.<Row>of(), today)
                : profile.gather(
                        inTodaysColumns(lake.read(TableName.raw(version.subject()), version.snapshot()), today));
    }

    private Dataset<Row> current(Version version) {
        return version.snapshot() == 0
                ? raw(version)
                : current.get(version, () -> profile.share(readCurrent(version.subject(), raw(version))));
    }

    private Dataset<Row> readCurrent(Subject subject, Dataset<Row> rows) {
        List<FeedContract> feeds = contracts.feeds().stream()
                .filter(feed -> feed.subject() == subject)
                .toList();
        Set<String> ofOthers = contracts.feeds().stream()
                .filter(feed -> feed.subject() != subject)
                .map(FeedContract::feed)
                .collect(Collectors.toSet());
        List<Delivery> deliveries = ledger.read(books -> books.deliveries().inState(DeliveryState.INGESTED)).stream()
                .filter(delivery -> !ofOthers.contains(delivery.feed().orElse("")))
                .toList();
        return profile.gather(CurrentRows.of(subject, rows, feeds, deliveries));
    }

    /** A table that was written before the subject had a column tells nothing in it. */
    private static Dataset<Row> inTodaysColumns(Dataset<Row> rows, StructType today) {
        Set<String> written = Set.of(rows.columns());
        Column[] columns = Arrays.stream(today.fields())
                .map(field -> written.contains(field.name())
                        ? functions.col(field.name())
                        : functions.lit(null).cast(field.dataType()).as(field.name()))
                .toArray(Column[]::new);
        return rows.select(columns);
    }
}
