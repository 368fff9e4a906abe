package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.RunType;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.PriorityWeights;
import city.yanhuo.scheduler.dag.Task;
import city.yanhuo.scheduler.timetable.DataInterval;
import city.yanhuo.scheduler.timetable.RunIds;
import city.yanhuo.scheduler.timetable.RunTimes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Creates runs: those that are due, those that assets ask for, those that somebody asks for. */
final class RunCreation {
    /** How many runs of one DAG are created before others have their turn. */
    private static final int AT_ONCE = 10;

    private static final Random RANDOM = new SecureRandom();

    private final Act act;

    RunCreation(Act act) {
        this.act = act;
    }

    /** Creates what is due of a DAG, as far as its limit of active runs allows; dates are never passed over. */
    void createDue(Dag dag) {
        if (!act.isActive(dag.id())) {
            return;
        }
        createForAssets(dag);
        Optional<DataInterval> last = lastInterval(dag);
        for (int created = 0; created < AT_ONCE; ) {
            Optional<RunTimes> next = dag.timetable().next(last, dag.bounds(), act.now());
            if (next.isEmpty() || next.get().runAfter().isAfter(act.now()) || isFull(dag)) {
                return;
            }
            if (create(dag, scheduled(dag, next.get())).isPresent()) {
                created++;
            }
            // a run that was asked for by hand holds the date: the schedule passes it over
            last = Optional.of(next.get().interval());
        }
        act.attend(dag.id());
    }

    private boolean isFull(Dag dag) {
        return act.schedule().runs().unfinished(dag.id()).stream()
                        .filter(run -> run.type() != RunType.BACKFILL)
                        .count()
                >= dag.maxActiveRuns();
    }

    private void createForAssets(Dag dag) {
        boolean ready = dag.assets()
                .filter(condition -> condition.holds(act.schedule().assets().queued(dag.id())))
                .isPresent();
        if (ready) {
            act.schedule().assets().clear(dag.id());
            create(dag, run(dag, RunType.ASSET_TRIGGERED, RunIds.assetTriggered(act.now(), RANDOM), "asset"));
        }
    }

    /** The interval after which the timetable goes on; empty before the first run. */
    Optional<DataInterval> lastInterval(Dag dag) {
        return act.schedule()
                .runs()
                .lastAutomated(dag.id())
                .flatMap(run -> run.intervalStart()
                        .flatMap(start -> run.intervalEnd().map(end -> new DataInterval(start, end))));
    }

    /**
     * Stores a run with its tasks and deadlines; empty when its id or its logical date is taken.
     *
     * @param run without a number
     */
    Optional<RunPicture> create(Dag dag, RunRow run) {
        return act.schedule().runs().add(run).map(stored -> {
            List<TaskRow> tasks = tasks(dag, stored);
            RunPicture picture = act.open(stored, dag, List.of());
            tasks.forEach(picture::put);
            new DeadlineWatch(act).set(picture);
            act.flush();
            return picture;
        });
    }

    /** The tasks that a run gets: those whose dates hold its logical date; a backfill asks for no dates. */
    List<TaskRow> tasks(Dag dag, RunRow run) {
        Map<String, Long> weights = PriorityWeights.of(dag.tasks());
        return dag.tasks().stream()
                .filter(task -> belongs(task, run))
                .map(task -> TaskRow.untouched(
                        run.id(), task.id(), task.retries().count(), task.pool(), task.poolSlots(), (int)
                                Math.min(Integer.MAX_VALUE, weights.getOrDefault(task.id(), 1L))))
                .toList();
    }

    static boolean belongs(Task task, RunRow run) {
        if (run.logicalDate().isEmpty() || run.type() == RunType.BACKFILL) {
            return true;
        }
        Instant date = run.logicalDate().get();
        return task.startDate().filter(date::isBefore).isEmpty()
                && task.endDate().filter(date::isAfter).isEmpty();
    }

    private RunRow scheduled(Dag dag, RunTimes times) {
        return dated(dag, RunType.SCHEDULED, times, "timetable");
    }

    /** A queued run of a date that a timetable gave. */
    RunRow dated(Dag dag, RunType type, RunTimes times, String triggeredBy) {
        return new RunRow(
                0,
                dag.id(),
                RunIds.of(type, times.runAfter()),
                type,
                Optional.of(times.logicalDate()),
                Optional.of(times.interval().start()),
                Optional.of(times.interval().end()),
                times.runAfter(),
                DagRunState.QUEUED,
                act.now(),
                Optional.empty(),
                Optional.empty(),
                "{}",
                triggeredBy,
                0,
                dag.version(),
                Optional.empty(),
                0);
    }

    private RunRow run(Dag dag, RunType type, String runId, String triggeredBy) {
        return new RunRow(
                0,
                dag.id(),
                runId,
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                act.now(),
                DagRunState.QUEUED,
                act.now(),
                Optional.empty(),
                Optional.empty(),
                "{}",
                triggeredBy,
                0,
                dag.version(),
                Optional.empty(),
                0);
    }
}
