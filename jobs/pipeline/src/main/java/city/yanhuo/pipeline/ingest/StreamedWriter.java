package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.lake.DataFileTarget;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.lake.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Writes much of one subject while it is read: nothing is kept in between, so that memory does not grow with the files, and tasks write
 * the tables' files themselves. What a file is as a whole is known only behind its last row: when one turns out to be refused, what was
 * written beside it is thrown away and written again without it.
 */
final class StreamedWriter {
    private final JavaSparkContext context;
    private final Lake lake;
    private final Contracts contracts;
    private final Map<String, String> summary;

    /** Commits carry the summary. */
    StreamedWriter(SparkSession session, Lake lake, Contracts contracts, Map<String, String> summary) {
        this.context = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.lake = lake;
        this.contracts = contracts;
        this.summary = summary;
    }

    /**
     * Writes the deliveries, all of one subject whose feeds have no checks and derive nothing: one commit for their records, one for
     * what was rejected.
     *
     * @return what was found, of refused deliveries too
     */
    List<DeliverySummary> write(Subject subject, List<PendingDelivery> deliveries) {
        TableName table = TableName.raw(subject);
        lake.prepare(table, SparkTypes.rawTable(subject));
        lake.prepare(TableName.REJECTED, SparkTypes.REJECTED);
        List<DeliverySummary> refused = new ArrayList<>();
        List<WrittenShare> kept = new ArrayList<>();
        List<ParsePass.Share> left = ParsePass.spread(deliveries, context.defaultParallelism());
        while (!left.isEmpty()) {
            List<WrittenShare> written = write(table, left);
            List<ParsePass.Share> again = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                WrittenShare share = written.get(i);
                if (share.refused().isEmpty()) {
                    kept.add(share);
                } else {
                    share.summaries().stream()
                            .filter(DeliverySummary::isRefused)
                            .forEach(refused::add);
                    left.get(i).without(share.refused()).ifPresent(again::add);
                }
            }
            left = again;
        }
        lake.append(
                table, kept.stream().flatMap(share -> share.records().stream()).toList(), summary);
        lake.append(
                TableName.REJECTED,
                kept.stream().flatMap(share -> share.rejected().stream()).toList(),
                summary);
        return Stream.concat(refused.stream(), kept.stream().flatMap(share -> share.summaries().stream()))
                .toList();
    }

    /** What each share gave, in their order. Only files of those that hold no refused delivery are there afterwards. */
    private List<WrittenShare> write(TableName table, List<ParsePass.Share> shares) {
        Broadcast<SchemaFiles> files = context.broadcast(contracts.files());
        DataFileTarget records = lake.files(table);
        DataFileTarget rejected = lake.files(TableName.REJECTED);
        boolean hasIdleCores = shares.size() < context.defaultParallelism();
        CollectionAccumulator<String> made = context.sc().collectionAccumulator("files for " + table);
        Set<String> wanted = new HashSet<>();
        try {
            List<WrittenShare> written = context.parallelize(shares, shares.size())
                    .map(share -> {
                        WrittenShare one =
                                ShareWriter.write(share.deliveries(), files.value(), records, rejected, hasIdleCores);
                        one.locations().forEach(made::add);
                        return one;
                    })
                    .collect();
            written.stream()
                    .filter(share -> share.refused().isEmpty())
                    .forEach(share -> wanted.addAll(share.locations()));
            return written;
        } finally {
            records.remove(
                    made.value().stream().filter(file -> !wanted.contains(file)).toList());
        }
    }
}
