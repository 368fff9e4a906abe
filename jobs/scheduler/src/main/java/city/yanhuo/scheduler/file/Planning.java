package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.scheduler.timetable.AssetTimetable;
import city.yanhuo.scheduler.timetable.Bounds;
import city.yanhuo.scheduler.timetable.Cron;
import city.yanhuo.scheduler.timetable.DataInterval;
import city.yanhuo.scheduler.timetable.FirstRun;
import city.yanhuo.scheduler.timetable.NullTimetable;
import city.yanhuo.scheduler.timetable.OnceTimetable;
import city.yanhuo.scheduler.timetable.RunTimes;
import city.yanhuo.scheduler.timetable.Timetable;
import city.yanhuo.scheduler.timetable.Timetables;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Schedules to timetables: the only place where files meet {@code timetable}'s classes. */
final class Planning {
    private static final Cron NEVER_USED = Cron.parse("0 0 * * *");

    private Planning() {}

    /**
     * A timetable that knows what the file says.
     *
     * @param schedule what the file says
     * @param rule computes the runs
     */
    private record Planned(Schedule schedule, Timetable rule) implements Timetable {
        @Override
        public Optional<RunTimes> next(Optional<DataInterval> last, Bounds bounds, Instant now) {
            return rule.next(last, bounds, now);
        }

        @Override
        public Optional<DataInterval> inferInterval(Instant logicalDate) {
            return rule.inferInterval(logicalDate);
        }

        @Override
        public boolean isPeriodic() {
            return rule.isPeriodic();
        }

        @Override
        public String summary() {
            return rule.summary();
        }
    }

    static Timetable of(Schedule schedule) {
        return new Planned(schedule, rule(schedule));
    }

    private static Timetable rule(Schedule schedule) {
        if (schedule instanceof Schedule.CronInterval cron) {
            return Timetables.cronDataInterval(parse(cron.cron()), cron.zone());
        }
        if (schedule instanceof Schedule.CronTrigger trigger) {
            FirstRun first = new FirstRun(
                    trigger.immediately().always(), trigger.immediately().buffer());
            return trigger.isSeveral()
                    ? Timetables.cronTriggers(
                            trigger.crons().stream().map(Planning::parse).toList(),
                            trigger.zone(),
                            trigger.interval(),
                            first)
                    : Timetables.cronTrigger(parse(trigger.crons().get(0)), trigger.zone(), trigger.interval(), first);
        }
        if (schedule instanceof Schedule.DeltaInterval interval) {
            return Timetables.deltaDataInterval(
                    interval.delta().period(), interval.delta().duration());
        }
        if (schedule instanceof Schedule.DeltaTrigger trigger) {
            return Timetables.deltaTrigger(
                    trigger.delta().period(), trigger.delta().duration(), trigger.interval());
        }
        if (schedule instanceof Schedule.Once) {
            return new OnceTimetable();
        }
        return schedule instanceof Schedule.Assets ? new AssetTimetable() : new NullTimetable();
    }

    /** A wrong expression is reported already, and its DAG is not handed out. */
    private static Cron parse(String cron) {
        try {
            return Cron.parse(cron);
        } catch (YanhuoException e) {
            return NEVER_USED;
        }
    }

    /** Adds a problem when the text is no cron expression. */
    static void checkCron(String cron, YamlNode.Scalar at, Problems problems) {
        try {
            Cron.parse(cron);
        } catch (YanhuoException e) {
            problems.add(at.location(), String.valueOf(e.getMessage()));
        }
    }

    static ObjectNode describe(Timetable timetable) {
        return timetable instanceof Planned planned
                ? ScheduleJson.of(planned.schedule())
                : JsonNodeFactory.instance.objectNode().put("timetable", timetable.summary());
    }
}
