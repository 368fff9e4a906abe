package city.yanhuo.scheduler.dag;

import city.yanhuo.scheduler.timetable.Bounds;
import city.yanhuo.scheduler.timetable.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A DAG, checked: its tasks name only each other, and no chain of them leads back to its beginning.
 *
 * @param id letters, digits, {@code - . _}; under 250 characters
 * @param version SHA-256 of its canonical text: equal when nothing changed that a run could notice
 * @param file the file it stands in, relative to the folder of DAG files
 * @param line where it begins there
 * @param description "" when none is given
 * @param displayName the id when none is given
 * @param documentation Markdown; "" when none is given
 * @param timetable when it runs
 * @param zone the zone of its dates
 * @param startDate first logical date, inclusive
 * @param endDate last logical date, inclusive
 * @param catchup whether periods that passed unnoticed are run
 * @param maxActiveRuns how many of its runs, backfills aside, may be active
 * @param maxActiveTasks how many tasks of one run may run at a time
 * @param runTimeout a run fails when it takes longer, counted from its start
 * @param pausedUponCreation empty for the scheduler's default
 * @param params values for templates that a trigger may override, in the file's order
 * @param tags words to find it by
 * @param deadlines until when runs and tasks should have ended
 * @param tasks upstream before downstream, otherwise in the file's order
 * @param assets the assets whose events run it; empty for other schedules
 */
public record Dag(
        String id,
        String version,
        String file,
        int line,
        String description,
        String displayName,
        String documentation,
        Timetable timetable,
        ZoneId zone,
        Optional<Instant> startDate,
        Optional<Instant> endDate,
        boolean catchup,
        int maxActiveRuns,
        int maxActiveTasks,
        Optional<Duration> runTimeout,
        Optional<Boolean> pausedUponCreation,
        Map<String, JsonNode> params,
        List<String> tags,
        List<Deadline> deadlines,
        List<Task> tasks,
        Optional<AssetCondition> assets) {
    /** Copies the collections. */
    public Dag {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        tags = List.copyOf(tags);
        deadlines = List.copyOf(deadlines);
        tasks = List.copyOf(tasks);
    }

    /** The same DAG with its version. */
    public Dag withVersion(String hash) {
        return new Dag(
                id,
                hash,
                file,
                line,
                description,
                displayName,
                documentation,
                timetable,
                zone,
                startDate,
                endDate,
                catchup,
                maxActiveRuns,
                maxActiveTasks,
                runTimeout,
                pausedUponCreation,
                params,
                tags,
                deadlines,
                tasks,
                assets);
    }

    /** What it allows its timetable. */
    public Bounds bounds() {
        return new Bounds(startDate, endDate, catchup);
    }

    /** The task of that full id. */
    public Optional<Task> find(String taskId) {
        return tasks.stream().filter(task -> task.id().equals(taskId)).findFirst();
    }
}
