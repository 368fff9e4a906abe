package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.lake.TableName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Writes much of one subject while it is read: nothing is kept in between, so that memory does not grow with the files. What a file is
 * as a whole is known only behind its last row: when one turns out to be refused, the commit is taken back and made without it.
 */
final class StreamedWriter {
    private final SparkSession session;
    private final Lake lake;
    private final Contracts contracts;
    private final Path spills;
    private final Map<String, String> summary;

    /**
     * What was written, and what was found on the way.
     *
     * @param summaries of all deliveries, refused ones too
     * @param rejected files with rejected rows, of deliveries that were taken
     */
    record Written(List<DeliverySummary> summaries, List<String> rejected) {}

    /** Commits carry the summary, spills stand in a folder that all tasks see. */
    StreamedWriter(SparkSession session, Lake lake, Contracts contracts, Path spills, Map<String, String> summary) {
        this.session = session;
        this.lake = lake;
        this.contracts = contracts;
        this.spills = spills;
        this.summary = summary;
    }

    /** Writes the deliveries, all of one subject whose feeds have no checks and derive nothing. */
    Written write(Subject subject, List<PendingDelivery> deliveries) {
        TableName table = TableName.raw(subject);
        lake.prepare(table, SparkTypes.rawTable(subject));
        Map<Long, DeliverySummary> summaries = new TreeMap<>();
        List<PendingDelivery> left = new ArrayList<>(deliveries);
        while (!left.isEmpty()) {
            Written once = writeOnce(subject, table, left);
            once.summaries().forEach(one -> summaries.put(one.delivery(), one));
            Set<Long> refused = new HashSet<>();
            once.summaries().stream().filter(DeliverySummary::isRefused).forEach(one -> refused.add(one.delivery()));
            if (refused.isEmpty()) {
                return new Written(List.copyOf(summaries.values()), once.rejected());
            }
            lake.undo(table, UnfinishedBatches.BATCH, summary.getOrDefault(UnfinishedBatches.BATCH, ""));
            RejectedSpill.remove(once.rejected());
            left.removeIf(delivery -> refused.contains(delivery.id()));
        }
        return new Written(List.copyOf(summaries.values()), List.of());
    }

    private Written writeOnce(Subject subject, TableName table, List<PendingDelivery> deliveries) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<SchemaFiles> files = context.broadcast(contracts.files());
        CollectionAccumulator<DeliverySummary> summaries =
                context.sc().collectionAccumulator("summaries of batch " + summary.get(UnfinishedBatches.BATCH));
        CollectionAccumulator<String> rejected = context.sc().collectionAccumulator("spills");
        String folder = spills.toString();
        List<ParsePass.Share> shares = ParsePass.spread(deliveries, context.defaultParallelism());
        JavaRDD<InternalRow> rows = context.parallelize(shares, shares.size()).mapPartitions(partition -> {
            List<PendingDelivery> own = new ArrayList<>();
            partition.forEachRemaining(share -> own.addAll(share.deliveries()));
            TaskContext task = TaskContext.get();
            return RowStream.of(task, sink -> {
                try (RejectedSpill spill = new RejectedSpill(Path.of(folder), task.taskAttemptId())) {
                    DeliveryReader reader = DeliveryReader.with(files.value());
                    own.forEach(delivery -> summaries.add(reader.stream(delivery, sink, spill::add)));
                    spill.path().ifPresent(rejected::add);
                }
            });
        });
        Dataset<Row> data = ((org.apache.spark.sql.classic.SparkSession) session)
                .internalCreateDataFrame(rows.rdd(), SparkTypes.rawTable(subject), false);
        lake.append(table, data, summary);
        return new Written(List.copyOf(summaries.value()), List.copyOf(rejected.value()));
    }

    /** The rejected rows that were put aside. */
    static Dataset<Row> rejected(SparkSession session, List<String> spills) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        return session.createDataFrame(
                context.parallelize(spills, Math.max(1, spills.size())).flatMap(RejectedSpill::read),
                SparkTypes.REJECTED);
    }
}
