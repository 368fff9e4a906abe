package city.yanhuo.scheduler.timetable;

import java.util.Locale;

/** Why a run exists (airflow.md §1.6). */
public enum RunType {
    SCHEDULED,
    MANUAL,
    BACKFILL,
    ASSET_TRIGGERED;

    /** The word in run ids and tables: {@code asset_triggered}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
