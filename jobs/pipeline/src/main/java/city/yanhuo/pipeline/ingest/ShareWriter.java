package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.pipeline.lake.DataFileTarget;
import city.yanhuo.pipeline.lake.DataFileWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.iceberg.StructLike;
import org.apache.spark.TaskContext;

/** What one task does: it reads its share of the deliveries and writes their rows as they come. */
final class ShareWriter {
    private final DeliveryReader reader;
    private final DataFileWriter records;
    private final DataFileWriter rejected;

    private ShareWriter(DeliveryReader reader, DataFileWriter records, DataFileWriter rejected) {
        this.reader = reader;
        this.records = records;
        this.rejected = rejected;
    }

    /**
     * Reads and writes inside a task.
     *
     * @param ahead whether a second thread reads while this one writes, for a machine whose cores have nothing else to do
     */
    static WrittenShare write(
            List<PendingDelivery> deliveries,
            SchemaFiles contracts,
            DataFileTarget records,
            DataFileTarget rejected,
            boolean ahead) {
        TaskContext task = TaskContext.get();
        int partition = task.partitionId();
        long attempt = task.taskAttemptId();
        ShareWriter writer = new ShareWriter(
                DeliveryReader.with(contracts),
                records.writer(partition, attempt),
                rejected.writer(partition, attempt));
        return writer.write(deliveries, ahead);
    }

    private WrittenShare write(List<PendingDelivery> deliveries, boolean ahead) {
        boolean isDone = false;
        try {
            List<DeliverySummary> summaries = ahead ? writeAhead(deliveries) : read(deliveries, records::write);
            WrittenShare share = new WrittenShare(summaries, records.files(), rejected.files());
            isDone = true;
            return share;
        } finally {
            if (!isDone) {
                records.abandon();
                rejected.abandon();
            }
        }
    }

    private List<DeliverySummary> read(List<PendingDelivery> deliveries, Consumer<StructLike> sink) {
        List<DeliverySummary> summaries = new ArrayList<>();
        deliveries.forEach(delivery -> summaries.add(reader.stream(delivery, sink, rejected::write)));
        return summaries;
    }

    private List<DeliverySummary> writeAhead(List<PendingDelivery> deliveries) {
        List<DeliverySummary> summaries = new ArrayList<>();
        Handover.<StructLike>run(sink -> summaries.addAll(read(deliveries, sink)), records::write);
        return summaries;
    }
}
