package city.yanhuo.scheduler.engine;

/**
 * Limits of the whole scheduler.
 *
 * @param parallelism how many tasks run at a time
 * @param pausedUponCreation whether a DAG that is seen for the first time is paused unless it says otherwise
 */
public record EngineSettings(int parallelism, boolean pausedUponCreation) {
    /** Airflow's. */
    public static EngineSettings defaults() {
        return new EngineSettings(32, true);
    }
}
