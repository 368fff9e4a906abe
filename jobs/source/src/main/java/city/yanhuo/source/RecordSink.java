package city.yanhuo.source;

import java.time.LocalDateTime;
import java.util.Optional;

/** Takes what a reader finds, in the order of the file. Used by one thread at a time. */
public interface RecordSink {
    /** The records of a table follow; the submission time is that which the file has told so far. */
    default void begin(Optional<LocalDateTime> submitted) {}

    /** A record that holds its contract. */
    void accept(SubjectRecord record);

    /** A row that breaks it. */
    void reject(RejectedRow row);
}
