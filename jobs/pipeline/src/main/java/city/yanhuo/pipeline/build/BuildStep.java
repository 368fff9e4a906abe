package city.yanhuo.pipeline.build;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.ledger.HaltPoint;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.Snapshot;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.mart.Mart;
import city.yanhuo.pipeline.mart.Marts;
import city.yanhuo.pipeline.work.Progress;
import city.yanhuo.pipeline.work.Together;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

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
    private final Contracts contracts;
    private final BuildInputs tables;
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
        this.contracts = contracts;
        this.tables = new BuildInputs(session, profile, lake, ledger, contracts);
        this.progress = progress;
    }

    /** Brings all marts up to date. */
    public List<MartState> run() {
        return run(Marts.ALL);
    }

    /** Brings some of them up to date. */
    List<MartState> run(List<Mart> marts) {
        progress.begin("build", marts.size());
        return Together.map(marts, AT_A_TIME, mart -> {
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
        session.sparkContext().setJobDescription(mart.name());
        Dataset<Row> built = mart.build(tables.read(inputs))
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
                .flatMap(
                        input -> new PassedOverRows(mart.name(), mart.passesOver(input.getKey(), contracts.reference()))
                                .sentences(tables.raw(input.getKey(), input.getValue())).stream())
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
