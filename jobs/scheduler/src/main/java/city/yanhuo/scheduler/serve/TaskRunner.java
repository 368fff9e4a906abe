package city.yanhuo.scheduler.serve;

/** Runs the tries of some operators. Tells how they end to the reports it was made with, each once. Safe for several threads. */
public interface TaskRunner {
    /** Begins a try. Never fails: what goes wrong is how the try ends. */
    void start(Assignment assignment);

    /** Takes a try up again that was begun before this process was. */
    void resume(Assignment assignment);

    /** Ends a try that is no longer wanted; its end is reported as any other. Unknown ones are passed over. */
    void stop(TryId id);

    /** The end of a try is in the ledger: what was kept for the case that this process dies can go. */
    void forget(TryId id);

    /** Lets go of everything because this process ends: what can outlive it does. */
    void close();
}
