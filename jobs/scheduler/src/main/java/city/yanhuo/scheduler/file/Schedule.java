package city.yanhuo.scheduler.file;

import city.yanhuo.scheduler.dag.AssetCondition;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What {@code schedule} says, before it becomes a timetable. */
sealed interface Schedule {
    /** Only by hand. */
    record None() implements Schedule {}

    /** Once, at the start date. */
    record Once() implements Schedule {}

    /** Data intervals between ticks. */
    record CronInterval(String cron, ZoneId zone) implements Schedule {}

    /**
     * Runs at ticks.
     *
     * @param crons one or several
     * @param interval how far the data interval reaches back
     * @param immediately what happens to a tick that passed before the first run
     * @param isBare whether the file names no timetable
     */
    record CronTrigger(List<String> crons, ZoneId zone, Duration interval, Immediately immediately, boolean isBare)
            implements Schedule {
        /** Copies the list. */
        public CronTrigger {
            crons = List.copyOf(crons);
        }

        /** Whether there are several. */
        boolean isSeveral() {
            return crons.size() > 1;
        }
    }

    /** Data intervals of a fixed length. */
    record DeltaInterval(Delta delta) implements Schedule {}

    /** Runs in fixed distances. */
    record DeltaTrigger(Delta delta, Duration interval) implements Schedule {}

    /** Runs by events. */
    record Assets(AssetCondition condition) implements Schedule {}

    /** A distance; the period is zero for a timedelta. */
    record Delta(Period period, Duration duration) {}

    /**
     * {@code run_immediately}.
     *
     * @param always whether it is true
     * @param buffer the timedelta, when it is one
     */
    record Immediately(boolean always, Optional<Duration> buffer) {}
}
