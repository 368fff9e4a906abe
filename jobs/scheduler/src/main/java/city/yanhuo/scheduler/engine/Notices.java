package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.Books;
import city.yanhuo.ledger.schedule.DeadlineRow;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.scheduler.dag.Dag;
import java.time.Instant;
import java.util.List;

/** Tells the operators what went wrong. Called inside the transaction in which it became so. */
public interface Notices {
    /**
     * A run failed. Not called again for the same run until it was cleared.
     *
     * @param tasks those that failed, those that were not run because of them, and those that {@code dagrun_timeout} ended
     */
    void runFailed(Books books, Dag dag, RunRow run, List<TaskRow> tasks, Instant now);

    /** A run that had failed succeeded after it was cleared. */
    void runRecovered(Books books, Dag dag, RunRow run, Instant now);

    /** A run or a task of it is not done when it should be. Called once for each deadline. */
    void deadlineMissed(Books books, Dag dag, RunRow run, DeadlineRow deadline, Instant now);
}
