package city.yanhuo.scheduler.state;

/** How a task's priority is made from its own weight and those of others (airflow.md §2.4). */
public enum WeightRule {
    /** Its own and those of all descendants, each once. */
    DOWNSTREAM,
    /** Its own and those of all ancestors, each once. */
    UPSTREAM,
    /** Its own. */
    ABSOLUTE
}
