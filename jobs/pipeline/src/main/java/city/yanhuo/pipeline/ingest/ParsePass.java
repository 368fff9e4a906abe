package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.lake.SparkTypes;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * The one pass over the bytes of a batch. Its rows are kept while the batch is written, so that each table takes its part without
 * reading a file again.
 */
final class ParsePass implements AutoCloseable {
    /** A small file costs its opening, about as much as so many bytes of text. */
    private static final long COST_OF_OPENING = 64_000;

    /** About what a task reads and writes in a few seconds. */
    private static final long COST_OF_TASK = 32_000_000;

    private static final int MOST_TASKS_PER_CORE = 16;

    private final SparkSession session;
    private final JavaRDD<ParsedRow> rows;

    private ParsePass(SparkSession session, JavaRDD<ParsedRow> rows) {
        this.session = session;
        this.rows = rows;
    }

    /** Spreads the deliveries over tasks by size. Nothing is read before the first question. */
    static ParsePass over(SparkSession session, SchemaFiles files, List<PendingDelivery> deliveries) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<SchemaFiles> contracts = context.broadcast(files);
        List<Share> shares = spread(deliveries, context.defaultParallelism());
        JavaRDD<ParsedRow> rows = context.parallelize(shares, Math.max(1, shares.size()))
                .flatMap(share -> DeliveryReader.readAll(share.deliveries(), contracts.value()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new ParsePass(session, rows);
    }

    /** As many shares as there are cores, or more when there is much to do; the largest first, each where there is least. */
    static List<Share> spread(List<PendingDelivery> deliveries, int cores) {
        long cost = deliveries.stream().mapToLong(Share::cost).sum();
        long wanted = Math.min(Math.max(cores, cost / COST_OF_TASK), (long) cores * MOST_TASKS_PER_CORE);
        PriorityQueue<Share> shares = new PriorityQueue<>(Comparator.comparingLong(Share::cost));
        for (int i = 0; i < Math.min(wanted, deliveries.size()); i++) {
            shares.add(new Share(List.of(), 0));
        }
        deliveries.stream()
                .sorted(Comparator.comparingLong(PendingDelivery::size)
                        .reversed()
                        .thenComparing(PendingDelivery::id))
                .forEach(delivery -> shares.add(shares.remove().with(delivery)));
        return List.copyOf(shares);
    }

    /** What each delivery gave, by the deliveries' numbers. */
    List<DeliverySummary> summaries() {
        return rows.filter(row -> row instanceof ParsedRow.Summary).collect().stream()
                .map(row -> ((ParsedRow.Summary) row).value())
                .sorted(Comparator.comparingLong(DeliverySummary::delivery))
                .toList();
    }

    /** The good rows of some deliveries, in the form of the subject's raw table. */
    Dataset<Row> good(Subject subject, Set<Long> deliveries) {
        return session.createDataFrame(
                rows.filter(row -> row instanceof ParsedRow.Good good
                                && good.subject() == subject
                                && deliveries.contains(good.delivery()))
                        .map(row -> ((ParsedRow.Good) row).row()),
                SparkTypes.rawTable(subject));
    }

    /** The rows that reading rejected, of some deliveries. */
    Dataset<Row> rejected(Set<Long> deliveries) {
        return session.createDataFrame(
                rows.filter(row ->
                                row instanceof ParsedRow.Rejected rejected && deliveries.contains(rejected.delivery()))
                        .map(row -> ((ParsedRow.Rejected) row).row()),
                SparkTypes.REJECTED);
    }

    @Override
    public void close() {
        rows.unpersist();
    }

    /**
     * What one task reads.
     *
     * @param deliveries in the order of reading
     * @param cost how much there is to do
     */
    record Share(List<PendingDelivery> deliveries, long cost) implements Serializable {
        Share {
            deliveries = List.copyOf(deliveries);
        }

        private Share with(PendingDelivery delivery) {
            List<PendingDelivery> more = new ArrayList<>(deliveries);
            more.add(delivery);
            return new Share(more, cost + cost(delivery));
        }

        /** The same without some deliveries; empty when none is left. */
        Optional<Share> without(Set<Long> refused) {
            List<PendingDelivery> rest = deliveries.stream()
                    .filter(delivery -> !refused.contains(delivery.id()))
                    .toList();
            return rest.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Share(rest, rest.stream().mapToLong(Share::cost).sum()));
        }

        private static long cost(PendingDelivery delivery) {
            return delivery.size() + COST_OF_OPENING;
        }
    }
}
