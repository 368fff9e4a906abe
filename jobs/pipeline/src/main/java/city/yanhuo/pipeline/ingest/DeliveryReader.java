package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.source.Delivery;
import city.yanhuo.source.FeedReader;
import city.yanhuo.source.LandingPath;
import city.yanhuo.source.ReadOutcome;
import city.yanhuo.source.Reconciliation;
import city.yanhuo.source.RecordSink;
import city.yanhuo.source.RejectedRow;
import city.yanhuo.source.SubjectRecord;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.iceberg.StructLike;
import org.apache.spark.sql.RowFactory;

/**
 * Reads deliveries inside a Spark task: whole, so that the rows of one are held in memory until it is known whether it is refused and
 * when it was submitted; or as a stream, for who can take rows back.
 */
final class DeliveryReader {
    private static final Map<String, Contracts> CONTRACTS = new ConcurrentHashMap<>();

    private final Contracts contracts;

    private DeliveryReader(Contracts contracts) {
        this.contracts = contracts;
    }

    /** Lets tasks in this process use contracts that are loaded already. */
    static void remember(Contracts contracts) {
        CONTRACTS.put(contracts.files().hash(), contracts);
    }

    /** A reader by the contracts of the files. */
    static DeliveryReader with(SchemaFiles files) {
        return new DeliveryReader(CONTRACTS.computeIfAbsent(files.hash(), hash -> Contracts.loadKnown(files)));
    }

    /** Reads deliveries one after the other. */
    static Iterator<ParsedRow> readAll(List<PendingDelivery> deliveries, SchemaFiles files) {
        DeliveryReader reader = with(files);
        return deliveries.stream()
                .flatMap(delivery -> reader.read(delivery).stream())
                .iterator();
    }

    /**
     * Reads one delivery and hands its rows on as they come. When it turns out to be refused, what was handed on must be thrown away.
     *
     * @param sink takes rows of the subject's raw table
     * @param rejected takes rows of the rejected table
     */
    DeliverySummary stream(PendingDelivery delivery, Consumer<StructLike> sink, Consumer<StructLike> rejected) {
        FeedContract feed = contracts.feed(delivery.feed());
        ReadOutcome outcome = read(delivery, feed, new Streaming(feed, delivery, sink, rejected));
        return summary(delivery, outcome, outcome.submitted().orElse(delivery.arrivedAt()));
    }

    private ReadOutcome read(PendingDelivery delivery, FeedContract feed, RecordSink sink) {
        Delivery file = new Delivery(Path.of(delivery.bytes()), LandingPath.of(delivery.path()), delivery.received());
        return new FeedReader(feed, contracts.reference()).read(file, sink);
    }

    /** Hands on what is read. */
    private static final class Streaming implements RecordSink {
        private final FeedContract feed;
        private final PendingDelivery delivery;
        private final Consumer<StructLike> sink;
        private final Consumer<StructLike> rejected;
        private RecordCells cells;

        Streaming(
                FeedContract feed, PendingDelivery delivery, Consumer<StructLike> sink, Consumer<StructLike> rejected) {
            this.feed = feed;
            this.delivery = delivery;
            this.sink = sink;
            this.rejected = rejected;
            this.cells = new RecordCells(feed, delivery, delivery.arrivedAt());
        }

        @Override
        public void begin(Optional<LocalDateTime> submitted) {
            cells = new RecordCells(feed, delivery, submitted.orElse(delivery.arrivedAt()));
        }

        @Override
        public void accept(SubjectRecord record) {
            sink.accept(cells.row(record));
        }

        @Override
        public void reject(RejectedRow row) {
            rejected.accept(cells.row(row));
        }
    }

    private List<ParsedRow> read(PendingDelivery delivery) {
        FeedContract feed = contracts.feed(delivery.feed());
        Collected collected = new Collected();
        ReadOutcome outcome = read(delivery, feed, collected);
        LocalDateTime submittedAt = outcome.submitted().orElse(delivery.arrivedAt());
        List<ParsedRow> rows = new ArrayList<>();
        if (outcome.failure().isEmpty()) {
            collected.records.forEach(record -> rows.add(good(delivery, feed, submittedAt, record)));
            collected.rejections.forEach(row -> rows.add(rejected(delivery, row)));
        }
        rows.add(new ParsedRow.Summary(summary(delivery, outcome, submittedAt)));
        return rows;
    }

    private static ParsedRow good(
            PendingDelivery delivery, FeedContract feed, LocalDateTime submittedAt, SubjectRecord record) {
        List<Object> cells = new ArrayList<>();
        cells.add(feed.feed());
        cells.add(delivery.id());
        cells.add(delivery.path());
        cells.add(record.origin().sheet());
        cells.add(record.origin().line());
        cells.add(record.origin().cells());
        cells.add(submittedAt);
        cells.add(feed.version());
        cells.addAll(record.values());
        return new ParsedRow.Good(feed.subject(), delivery.id(), RowFactory.create(cells.toArray()));
    }

    private static ParsedRow rejected(PendingDelivery delivery, RejectedRow row) {
        return new ParsedRow.Rejected(delivery.id(), RowFactory.create(RecordCells.rejected(delivery, row)));
    }

    private static DeliverySummary summary(PendingDelivery delivery, ReadOutcome outcome, LocalDateTime submittedAt) {
        Reconciliation nothing = new Reconciliation(0, 0, 0, 0, 0, 0, 0);
        return new DeliverySummary(
                delivery.id(),
                outcome.failure().isPresent() ? nothing : outcome.counts(),
                outcome.failure().map(Problem::message).orElse(null),
                outcome.failure().map(failure -> failure.location().line()).orElse(0),
                outcome.notes().stream().map(Problem::toString).toList(),
                submittedAt,
                outcome.firstDay().orElse(null),
                outcome.lastDay().orElse(null));
    }

    private static final class Collected implements RecordSink {
        private final List<SubjectRecord> records = new ArrayList<>();
        private final List<RejectedRow> rejections = new ArrayList<>();

        @Override
        public void accept(SubjectRecord record) {
            records.add(record);
        }

        @Override
        public void reject(RejectedRow row) {
            rejections.add(row);
        }
    }
}
