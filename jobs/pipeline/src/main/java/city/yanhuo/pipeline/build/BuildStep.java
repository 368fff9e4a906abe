package city.yanhuo.pipeline.build;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.ledger.HaltPoint;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.Snapshot;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.mart.Inputs;
import city.yanhuo.pipeline.mart.Mart;
import city.yanhuo.pipeline.mart.Marts;
import city.yanhuo.pipeline.work.Progress;
import city.yanhuo.pipeline.work.Together;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * Builds the marts whose inputs or contracts have changed, each whole and in one commit. A mart that breaks its contract keeps its
 * last good state.
 *
 * <p>What a mart was built from stands in the summary of its snapshot: state and data commit together.
 */
public final class BuildStep {
    private static final String INPUTS = "yanhuo.inputs";
    private static final String CONTRACTS = "yanhuo.contracts";
    private static final String VERSION = "yanhuo.mart-version";
    private static final int AT_A_TIME = 2;

    private final SparkSession session;
    private final SparkProfile profile;
    private final Lake lake;
    private final Ledger ledger;
    private final Contracts contracts;
    private final ReferenceTables reference;
    private final Progress progress;

    /** A step over a lake whose unfinished batches have been taken back. */
    public BuildStep(
            SparkSession session,
            SparkProfile profile,
            Lake lake,
            Ledger ledger,
            Contracts contracts,
            Progress progress) {
        this.session = session;
        this.profile = profile;
        this.lake = lake;
        this.ledger = ledger;
        this.contracts = contracts;
        this.reference = new ReferenceTables(session, contracts.reference());
        this.progress = progress;
    }

    /** Brings all marts up to date. */
    public List<MartState> run() {
        progress.begin("build", Marts.ALL.size());
        return Together.map(Marts.ALL, AT_A_TIME, mart -> {
            MartState state = buildIfChanged(mart);
            progress.done(mart.name());
            HaltPoint.reach("between-marts");
            return state;
        });
    }

    private MartState buildIfChanged(Mart mart) {
        MartContract contract = contracts.mart(mart.name());
        Map<Subject, Long> inputs = inputs(mart);
        Map<String, String> origin = origin(mart, inputs);
        Optional<Snapshot> current = lake.current(TableName.mart(mart.name()));
        long rows = current.map(Snapshot::rows).orElse(0L);
        if (current.isPresent() && current.get().summary().entrySet().containsAll(origin.entrySet())) {
            return new MartState(mart.name(), MartState.Outcome.UNCHANGED, rows, List.of(), List.of());
        }
        Dataset<Row> built = mart.build(read(inputs))
                .transform(result -> inContractForm(result, contract))
                .localCheckpoint(false);
        List<String> findings = new MartAudit(contract).findings(built);
        if (!findings.isEmpty()) {
            return new MartState(mart.name(), MartState.Outcome.FAILED, rows, findings, List.of());
        }
        TableName table = TableName.mart(mart.name());
        lake.prepare(table, SparkTypes.martTable(contract));
        lake.replace(table, built, origin);
        long written = lake.current(table).map(Snapshot::rows).orElse(0L);
        return new MartState(mart.name(), MartState.Outcome.BUILT, written, List.of(), passedOver(mart, inputs));
    }

    private List<String> passedOver(Mart mart, Map<Subject, Long> inputs) {
        return inputs.entrySet().stream()
                .filter(input -> input.getValue() != 0)
                .flatMap(input -> new PassedOverRows(
                                mart.name(), mart.passesOver(input.getKey(), contracts.reference()))
                        .sentences(lake.read(TableName.raw(input.getKey()), input.getValue())).stream())
                .toList();
    }

    private Map<Subject, Long> inputs(Mart mart) {
        Map<Subject, Long> inputs = new EnumMap<>(Subject.class);
        for (Subject subject : mart.subjects()) {
            TableName table = TableName.raw(subject);
            inputs.put(subject, lake.current(table).map(Snapshot::id).orElse(0L));
        }
        return inputs;
    }

    private Map<String, String> origin(Mart mart, Map<Subject, Long> inputs) {
        Map<String, String> origin = new TreeMap<>();
        origin.put(INPUTS, inputs.toString());
        origin.put(CONTRACTS, new MartFiles(contracts).hash(mart));
        origin.put(VERSION, Integer.toString(mart.version()));
        return origin;
    }

    private Inputs read(Map<Subject, Long> inputs) {
        Map<Subject, Dataset<Row>> subjects = new EnumMap<>(Subject.class);
        Map<Subject, Dataset<Row>> vintages = new EnumMap<>(Subject.class);
        inputs.forEach((subject, snapshot) -> {
            Dataset<Row> raw = raw(subject, snapshot);
            vintages.put(subject, raw);
            subjects.put(subject, snapshot == 0 ? raw : current(subject, raw));
        });
        return new Inputs(
                subjects,
                profile.gather(reference.calendar()),
                profile.gather(reference.breakDays()),
                profile.gather(reference.places()),
                profile.gather(reference.capacities()),
                profile.gather(reference.sensors()),
                reference.city(),
                vintages,
                profile.gather(reference.indicators()));
    }

    private Dataset<Row> raw(Subject subject, long snapshot) {
        return snapshot == 0
                ? session.createDataFrame(List.<Row>of(), SparkTypes.rawTable(subject))
                : profile.gather(
                        inTodaysColumns(lake.read(TableName.raw(subject), snapshot), SparkTypes.rawTable(subject)));
    }

    private Dataset<Row> current(Subject subject, Dataset<Row> raw) {
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
        return profile.gather(CurrentRows.of(subject, raw, feeds, deliveries));
    }

    /** A table that was written before the subject had a column tells nothing in it. */
    private static Dataset<Row> inTodaysColumns(Dataset<Row> raw, StructType today) {
        Set<String> written = Set.of(raw.columns());
        Column[] columns = Arrays.stream(today.fields())
                .map(field -> written.contains(field.name())
                        ? functions.col(field.name())
                        : functions.lit(null).cast(field.dataType()).as(field.name()))
                .toArray(Column[]::new);
        return raw.select(columns);
    }

    /** The contract's columns in its order and types, sorted by its key into one file. */
    private Dataset<Row> inContractForm(Dataset<Row> rows, MartContract contract) {
        Column[] columns = contract.columns().stream()
                .map(column -> functions
                        .col(column.name())
                        .cast(SparkTypes.martType(column.type()))
                        .as(column.name()))
                .toArray(Column[]::new);
        Column[] key = contract.key().stream().map(functions::col).toArray(Column[]::new);
        return profile.intoOneFile(rows.select(columns)).sortWithinPartitions(key);
    }
}
