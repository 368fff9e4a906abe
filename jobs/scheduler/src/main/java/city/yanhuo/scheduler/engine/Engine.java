package city.yanhuo.scheduler.engine;

import city.yanhuo.contract.Label;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.timetable.DataInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs and tasks move here and only here: each method is one transaction, with everything that follows from it at once. Other
 * processes may use an engine on the same ledger at the same time; one that runs tasks should be told, and finds by
 * {@link #workload} what it has to do.
 *
 * <p>Safe for use by several threads.
 */
public final class Engine {
    /** How many DAGs one transaction looks at before it lets others write. */
    private static final int ATTENDED_AT_ONCE = 200;

    private final Ledger ledger;
    private final DagSource dags;
    private final EngineSettings settings;
    private final Notices notices;
    private final Map<String, DagGraph> graphs = new ConcurrentHashMap<>();

    /** An engine on a ledger. */
    public Engine(Ledger ledger, DagSource dags, EngineSettings settings, Notices notices) {
        this.ledger = ledger;
        this.dags = dags;
        this.settings = settings;
        this.notices = notices;
    }

    /** Takes over what the files of DAGs say now. */
    public void takeOverFiles(Instant now) {
        act(now, act -> {
            new DagChanges(act).takeOver();
            return true;
        });
    }

    /** Creates and starts the runs of these DAGs that are due. */
    public void createDueRuns(List<String> dagIds, Instant now) {
        act(now, act -> {
            dagIds.forEach(act::attend);
            return true;
        });
    }

    /** Does what is due by the clock: retries, looks of sensors, time-outs, deadlines, runs that were asked for later. */
    public void wake(Instant now) {
        act(now, act -> {
            new Wakes(act).wake();
            return true;
        });
    }

    /**
     * A queued try begins.
     *
     * @return false when nobody wants it any more
     */
    public boolean begin(TaskRow task, Instant now) {
        return act(now, act -> new TaskEnds(act).begin(task.run(), task.taskId(), task.tryNumber()));
    }

    /** Tries have begun or ended; the events belong into one transaction because they came at the same time. */
    public void record(List<TryEvent> events, Instant now) {
        act(now, act -> {
            TaskEnds ends = new TaskEnds(act);
            for (TryEvent event : events) {
                if (event.end().isPresent()) {
                    ends.end(
                            event.run(),
                            event.taskId(),
                            event.tryNumber(),
                            event.end().get(),
                            event.at());
                } else {
                    ends.begin(event.run(), event.taskId(), event.tryNumber());
                }
            }
            return true;
        });
    }

    /**
     * Does all that came up since the last time, in one transaction, and begins whatever is queued.
     *
     * @param events tries that ended
     * @param due DAGs whose next run is due
     */
    public Workload proceed(List<TryEvent> events, Collection<String> due, Instant now) {
        return act(
                now,
                act -> {
                    TaskEnds ends = new TaskEnds(act);
                    events.forEach(ends::record);
                    due.forEach(act::attend);
                    new Wakes(act).wake();
                },
                Engine::beginQueued);
    }

    private static Workload beginQueued(Act act) {
        TaskEnds ends = new TaskEnds(act);
        List<TaskRow> begun = act.schedule().tasks().in(TaskState.QUEUED).stream()
                .filter(row -> ends.begin(row.run(), row.taskId(), row.tryNumber()))
                .toList();
        act.flush();
        return workload(act, begun);
    }

    private static Workload workload(Act act, List<TaskRow> begun) {
        return new Workload(
                begun,
                act.schedule().tasks().in(TaskState.RUNNING),
                act.schedule().tasks().in(TaskState.RESTARTING),
                new Wakes(act).next(),
                act.attended());
    }

    /** What whoever runs tasks has to do, as the ledger says it now; begins nothing. */
    public Workload workload(Instant now) {
        return look(now, act -> workload(act, act.schedule().tasks().in(TaskState.QUEUED)));
    }

    /** When a DAG's next run is due; empty when its timetable has no further date. Paused DAGs have dates too. */
    public Map<String, Instant> nextRuns(List<String> dagIds, Instant now) {
        return look(now, act -> {
            Map<String, Instant> next = new LinkedHashMap<>();
            for (String dagId : dagIds) {
                dags.find(dagId)
                        .flatMap(dag -> dag.timetable().next(new RunCreation(act).lastInterval(dag), dag.bounds(), now))
                        .ifPresent(times -> next.put(dagId, times.runAfter()));
            }
            return next;
        });
    }

    /** The interval of the last run that a timetable or a backfill asked for: the next dates follow it. */
    public Optional<DataInterval> lastInterval(Dag dag, Instant now) {
        return look(now, act -> new RunCreation(act).lastInterval(dag));
    }

    /** A run with its tasks, and why those that wait do so. */
    public RunView view(RunRow run, Instant now) {
        return look(now, act -> {
            Reasons reasons = new Reasons(act);
            List<TaskRow> tasks = new ArrayList<>(act.schedule().tasks().of(run.id()));
            Map<String, Label> why = new LinkedHashMap<>();
            act.picture(run).ifPresent(picture -> {
                tasks.sort(Comparator.comparingInt(row -> picture.graph().position(row.taskId())));
                tasks.forEach(row -> reasons.of(picture, row).ifPresent(reason -> why.put(row.taskId(), reason)));
            });
            return new RunView(
                    run, reasons.of(run), tasks, why, act.schedule().tasks().tries(run.id()));
        });
    }

    /** Why runs wait, by their numbers; those that do not wait have no reason. */
    public Map<Long, Label> reasons(List<RunRow> runs, Instant now) {
        return look(now, act -> {
            Reasons reasons = new Reasons(act);
            Map<Long, Label> why = new LinkedHashMap<>();
            runs.forEach(run -> reasons.of(run).ifPresent(reason -> why.put(run.id(), reason)));
            return why;
        });
    }

    /** Reads, and changes nothing. */
    private <T> T look(Instant now, Function<Act, T> question) {
        return ledger.read(
                books -> question.apply(new Act(books, dags, settings, notices, graphs, new LinkedHashSet<>(), now)));
    }

    /** Does an operator's command; see {@link Operations}. */
    public <T> T operate(Instant now, Function<Operations, T> command) {
        return act(now, act -> command.apply(new Operations(act)));
    }

    private <T> T act(Instant now, Function<Act, T> work) {
        List<T> result = new ArrayList<>();
        return act(now, act -> result.add(work.apply(act)), act -> result.get(0));
    }

    /** Does the work and what follows from it; where that is much, in several transactions, and the last thing in the last. */
    private <T> T act(Instant now, Consumer<Act> work, Function<Act, T> last) {
        List<String> open = List.of();
        Consumer<Act> next = work;
        Set<String> seen = new LinkedHashSet<>();
        while (true) {
            List<String> attended = open;
            Consumer<Act> begin = next;
            Settled<T> settled = ledger.inTransaction(books -> {
                Act act = new Act(books, dags, settings, notices, graphs, seen, now);
                begin.accept(act);
                attended.forEach(act::attend);
                List<String> left = settle(act);
                return new Settled<>(left.isEmpty() ? Optional.of(last.apply(act)) : Optional.empty(), left);
            });
            if (settled.result().isPresent()) {
                return settled.result().get();
            }
            open = settled.left();
            next = act -> {};
        }
    }

    private record Settled<T>(Optional<T> result, List<String> left) {}

    /** Leads to its end what the act has begun, and says which DAGs have to be looked at in another transaction. */
    private static List<String> settle(Act act) {
        act.flush();
        for (int attended = 0; attended < ATTENDED_AT_ONCE; attended++) {
            Optional<String> next = act.nextToAttend();
            if (next.isEmpty()) {
                break;
            }
            new Attendance(act).attend(next.get());
            act.flush();
        }
        new Slots(act).fill();
        return act.leftToAttend();
    }
}
