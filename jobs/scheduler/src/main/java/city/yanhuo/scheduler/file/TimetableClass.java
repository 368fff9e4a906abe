package city.yanhuo.scheduler.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of Airflow's timetables, in the core or in the task SDK.
 *
 * @param path its Python path
 * @param kind what it does
 * @param first the keyword of its first argument
 */
record TimetableClass(String path, Kind kind, String first) {
    /** What a timetable does. */
    enum Kind {
        CRON_INTERVAL("CronDataIntervalTimetable", "interval"),
        CRON_TRIGGER("CronTriggerTimetable", "trigger"),
        CRONS_TRIGGER("MultipleCronTriggerTimetable", "trigger"),
        DELTA_INTERVAL("DeltaDataIntervalTimetable", "interval"),
        DELTA_TRIGGER("DeltaTriggerTimetable", "trigger");

        private final String name;
        private final String module;

        Kind(String name, String module) {
            this.name = name;
            this.module = module;
        }

        boolean isDelta() {
            return this == DELTA_INTERVAL || this == DELTA_TRIGGER;
        }

        /** The class of the core, which calls its first argument cron. */
        String corePath() {
            return "airflow.timetables." + module + "." + name;
        }

        private List<TimetableClass> classes() {
            String core = isDelta() ? "delta" : "cron";
            String sdk = isDelta() ? "delta" : "expression";
            return List.of(
                    new TimetableClass(corePath(), this, core),
                    new TimetableClass("airflow.sdk." + name, this, sdk),
                    new TimetableClass("airflow.sdk.definitions.timetables." + module + "." + name, this, sdk));
        }
    }

    private static final List<TimetableClass> ALL = all();

    private static List<TimetableClass> all() {
        List<TimetableClass> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.addAll(kind.classes());
        }
        return List.copyOf(all);
    }

    static Optional<TimetableClass> find(String path) {
        return ALL.stream().filter(each -> each.path().equals(path)).findFirst();
    }

    static List<String> paths() {
        return ALL.stream().map(TimetableClass::path).toList();
    }
}
