package city.yanhuo.scheduler.timetable;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Makes timetables. */
public final class Timetables {
    private Timetables() {}

    /** CronDataIntervalTimetable: runs when the period between two ticks is over. */
    public static Timetable cronDataInterval(Cron cron, ZoneId zone) {
        return new IntervalTimetable(new Ticks.OfCron(cron, zone), cron.toString());
    }

    /**
     * CronTriggerTimetable: runs at the ticks.
     *
     * @param interval how long before the tick the data interval begins; zero by default
     */
    public static Timetable cronTrigger(Cron cron, ZoneId zone, Duration interval, FirstRun first) {
        return new TriggerTimetable(new Ticks.OfCron(cron, zone), interval, first, cron.toString());
    }

    /** MultipleCronTriggerTimetable: runs at the ticks of all of them, once for each instant. */
    public static Timetable cronTriggers(List<Cron> crons, ZoneId zone, Duration interval, FirstRun first) {
        return new MultipleTimetable(
                crons.stream()
                        .map(cron -> cronTrigger(cron, zone, interval, first))
                        .toList(),
                crons.stream().map(Cron::toString).collect(Collectors.joining(", ")));
    }

    /**
     * DeltaDataIntervalTimetable: a period follows another.
     *
     * @param period months and years, on the calendar of UTC
     * @param rest what is left of the distance
     */
    public static Timetable deltaDataInterval(Period period, Duration rest) {
        return new IntervalTimetable(new Ticks.OfDelta(period, rest), summary(period, rest));
    }

    /** DeltaTriggerTimetable: an instant follows another. */
    public static Timetable deltaTrigger(Period period, Duration rest, Duration interval) {
        return new TriggerTimetable(new Ticks.OfDelta(period, rest), interval, FirstRun.usual(), summary(period, rest));
    }

    private static String summary(Period period, Duration rest) {
        String days = period.isZero() ? "" : period.toString();
        return rest.isZero() ? days : days.isEmpty() ? rest.toString() : days + " " + rest;
    }
}
