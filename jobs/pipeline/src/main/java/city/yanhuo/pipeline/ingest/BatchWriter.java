package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.HaltPoint;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.Snapshot;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.work.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Writes the rows of one batch: one commit per subject, then one for the rejected rows of all of them. */
final class BatchWriter {
    private static final int AT_A_TIME = 2;

    private final SparkSession session;
    private final SparkProfile profile;
    private final Lake lake;
    private final long batch;
    private final Map<String, String> summary;

    BatchWriter(SparkSession session, SparkProfile profile, Lake lake, long batch, Map<String, String> summary) {
        this.session = session;
        this.profile = profile;
        this.lake = lake;
        this.batch = batch;
        this.summary = Map.copyOf(summary);
    }

    /** What every commit of a batch says of itself. */
    static Map<String, String> summary(long batch, Contracts contracts) {
        return Map.of(
                UnfinishedBatches.BATCH,
                Long.toString(batch),
                "yanhuo.contracts",
                contracts.files().hash());
    }

    /**
     * Writes everything that is not written yet, and tells the decisions which records break a check.
     *
     * @throws YanhuoException INTERNAL when what was written is not what was read
     */
    void write(ParsePass pass, Decisions decisions) {
        List<Dataset<Row>> rejected = new ArrayList<>();
        if (decisions.hasRejected()) {
            rejected.add(pass.rejected(decisions.taken()));
        }
        List<Optional<Dataset<Row>>> broken =
                Together.map(decisions.subjects(), AT_A_TIME, subject -> writeSubject(subject, pass, decisions));
        broken.forEach(rows -> rows.ifPresent(rejected::add));
        List<Row> refused = refusedRows(decisions);
        if (!refused.isEmpty()) {
            rejected.add(session.createDataFrame(refused, SparkTypes.REJECTED));
        }
        rejected.stream().reduce(Dataset::unionByName).ifPresent(rows -> {
            lake.prepare(TableName.REJECTED, SparkTypes.REJECTED);
            lake.append(TableName.REJECTED, profile.intoOneFile(rows), summary);
        });
    }

    /** Writes one subject; gives the rows that break a check. */
    private Optional<Dataset<Row>> writeSubject(Subject subject, ParsePass pass, Decisions decisions) {
        List<FeedContract> feeds = decisions.feeds(subject);
        FeedRules rules = new FeedRules(subject, feeds);
        FeedRules.Checked checked = rules.check(rules.derive(pass.good(subject, decisions.taken())));
        boolean anyBroken = rules.hasChecks() && noteBroken(checked, decisions);
        long expected = decisions.outputs(subject);
        TableName table = TableName.raw(subject);
        lake.prepare(table, SparkTypes.rawTable(subject));
        if (expected > 0) {
            lake.append(table, checked.good(), summary);
            requireWritten(table, expected);
            HaltPoint.reach("raw-mid-write");
        }
        return anyBroken ? Optional.of(checked.rejected()) : Optional.empty();
    }

    private boolean noteBroken(FeedRules.Checked checked, Decisions decisions) {
        List<Row> broken = checked.broken(profile).collectAsList();
        broken.forEach(row -> decisions.breakChecks(row.getLong(0), row.getLong(1), row.getLong(2)));
        return !broken.isEmpty();
    }

    private void requireWritten(TableName table, long expected) {
        String written = lake.current(table)
                .map(Snapshot::summary)
                .map(entries -> entries.getOrDefault("added-records", "0"))
                .orElse("0");
        if (!written.equals(Long.toString(expected))) {
            throw new YanhuoException(
                    ErrorKind.INTERNAL,
                    "Cannot finish batch " + batch + ": " + table + " must take " + expected + " rows, found "
                            + written);
        }
    }

    private static List<Row> refusedRows(Decisions decisions) {
        List<Row> rows = new ArrayList<>();
        decisions.refused().forEach((delivery, feed) -> rows.add(refusedRow(delivery, feed, decisions.of(delivery))));
        return rows;
    }

    private static Row refusedRow(Delivery delivery, FeedContract feed, DeliverySummary summary) {
        return RowFactory.create(
                delivery.id(),
                feed.feed(),
                delivery.path(),
                "",
                summary.failureLine(),
                "",
                "REFUSED_FILE",
                "",
                summary.failure(),
                "");
    }
}
