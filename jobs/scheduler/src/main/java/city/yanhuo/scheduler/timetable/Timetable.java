package city.yanhuo.scheduler.timetable;

import java.time.Instant;
import java.util.Optional;

/** Says when a DAG runs (airflow.md §1.1, §1.2). Pure: the present instant is a parameter. */
public interface Timetable {
    /**
     * The next run after the last one, whether it is due yet or not.
     *
     * @param last the interval of the last scheduled or backfilled run
     * @param bounds what the DAG allows
     * @param now the present instant
     * @return empty when there is no further run
     */
    Optional<RunTimes> next(Optional<DataInterval> last, Bounds bounds, Instant now);

    /**
     * The interval of a run that somebody asks for by hand.
     *
     * @param logicalDate the logical date asked for, or the present instant
     * @return empty for timetables without intervals
     */
    Optional<DataInterval> inferInterval(Instant logicalDate);

    /** Whether it gives dates again and again, so that a backfill makes sense. */
    boolean isPeriodic();

    /** What a person reads in the column SCHEDULE: the cron expression, {@code @once}, {@code none}. */
    String summary();
}
