package city.yanhuo.scheduler.state;

/** When a task runs, by the states of its direct upstream (airflow.md §2.1). */
public enum TriggerRule {
    ALL_SUCCESS,
    ALL_FAILED,
    ALL_DONE,
    ALL_DONE_MIN_ONE_SUCCESS,
    ONE_SUCCESS,
    ONE_FAILED,
    ONE_DONE,
    NONE_FAILED,
    NONE_FAILED_MIN_ONE_SUCCESS,
    NONE_SKIPPED,
    ALL_SKIPPED,
    ALWAYS
}
