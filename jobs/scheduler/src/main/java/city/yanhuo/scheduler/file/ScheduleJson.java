package city.yanhuo.scheduler.file;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A schedule as JSON: the class of Airflow's core that it becomes, and with what; durations in seconds. */
final class ScheduleJson {
    private static final String SIMPLE = "airflow.timetables.simple.";

    private ScheduleJson() {}

    static ObjectNode of(Schedule schedule) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("timetable", path(schedule));
        if (schedule instanceof Schedule.CronInterval cron) {
            json.putArray("crons").add(cron.cron());
            json.put("timezone", cron.zone().getId());
        } else if (schedule instanceof Schedule.CronTrigger trigger) {
            ArrayNode crons = json.putArray("crons");
            trigger.crons().forEach(crons::add);
            json.put("timezone", trigger.zone().getId());
            json.put("interval", Durations.seconds(trigger.interval()));
            trigger.immediately()
                    .buffer()
                    .ifPresentOrElse(
                            buffer -> json.put("run_immediately", Durations.seconds(buffer)),
                            () -> json.put(
                                    "run_immediately", trigger.immediately().always()));
        } else if (schedule instanceof Schedule.DeltaInterval delta) {
            delta(json, delta.delta());
        } else if (schedule instanceof Schedule.DeltaTrigger trigger) {
            delta(json, trigger.delta());
            json.put("interval", Durations.seconds(trigger.interval()));
        }
        return json;
    }

    private static void delta(ObjectNode json, Schedule.Delta delta) {
        if (!delta.period().isZero()) {
            json.put("period", delta.period().toString());
        }
        json.put("delta", Durations.seconds(delta.duration()));
    }

    private static String path(Schedule schedule) {
        if (schedule instanceof Schedule.CronInterval) {
            return TimetableClass.Kind.CRON_INTERVAL.corePath();
        }
        if (schedule instanceof Schedule.CronTrigger trigger) {
            return (trigger.isSeveral() ? TimetableClass.Kind.CRONS_TRIGGER : TimetableClass.Kind.CRON_TRIGGER)
                    .corePath();
        }
        if (schedule instanceof Schedule.DeltaInterval) {
            return TimetableClass.Kind.DELTA_INTERVAL.corePath();
        }
        if (schedule instanceof Schedule.DeltaTrigger) {
            return TimetableClass.Kind.DELTA_TRIGGER.corePath();
        }
        return SIMPLE
                + (schedule instanceof Schedule.Once
                        ? "OnceTimetable"
                        : schedule instanceof Schedule.Assets ? "AssetTriggeredTimetable" : "NullTimetable");
    }
}
