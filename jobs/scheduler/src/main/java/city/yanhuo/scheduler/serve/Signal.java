package city.yanhuo.scheduler.serve;

import city.yanhuo.scheduler.engine.TryEvent;

/** Something that the scheduler's thread has to act on. */
sealed interface Signal {
    /** A try ended. */
    record Ended(TryEvent event) implements Signal {}

    /** The next run of a DAG is due. */
    record DagDue(String dagId) implements Signal {}

    /** An instant came that was waited for, or another process changed the ledger. */
    record Awake() implements Signal {}

    /** DAG files may have changed. */
    record FilesChanged() implements Signal {}

    /** The process is to end. */
    record Stop() implements Signal {}
}
