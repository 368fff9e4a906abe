package city.yanhuo.pipeline.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.DataFile;

/**
 * What a task read and wrote, as it travels back.
 *
 * @param summaries one for each of its deliveries
 * @param records files of the subject's raw table
 * @param rejected files of the rejected table
 */
record WrittenShare(List<DeliverySummary> summaries, List<DataFile> records, List<DataFile> rejected)
        implements Serializable {
    WrittenShare {
        summaries = List.copyOf(summaries);
        records = List.copyOf(records);
        rejected = List.copyOf(rejected);
    }

    /** Numbers of the deliveries that were refused; what was written then holds rows of them. */
    Set<Long> refused() {
        return summaries.stream()
                .filter(DeliverySummary::isRefused)
                .map(DeliverySummary::delivery)
                .collect(Collectors.toSet());
    }

    /** Where all files are. */
    List<String> locations() {
        return Stream.concat(records.stream(), rejected.stream())
                .map(ContentFile::location)
                .toList();
    }
}
