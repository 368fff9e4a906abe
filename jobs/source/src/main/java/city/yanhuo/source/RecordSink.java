package city.yanhuo.source;

/** Takes what a reader finds, in the order of the file. Used by one thread at a time. */
public interface RecordSink {
    /** A record that holds its contract. */
    void accept(SubjectRecord record);

    /** A row that breaks it. */
    void reject(RejectedRow row);
}
