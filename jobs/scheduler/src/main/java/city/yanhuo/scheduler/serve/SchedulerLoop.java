package city.yanhuo.scheduler.serve;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.engine.Engine;
import city.yanhuo.scheduler.engine.TaskEnd;
import city.yanhuo.scheduler.engine.TryEvent;
import city.yanhuo.scheduler.engine.Workload;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one thread that moves things: takes what came up, lets the engine act on it in one transaction, starts what the engine began,
 * ends what it no longer wants, and sets the alarms for what comes next.
 */
final class SchedulerLoop {
    private static final String WAKE = "wake";
    private static final String DAG = "dag:";
    private static final long RETRY_AFTER_MILLIS = 1_000;
    private static final long DRAIN_STEP_MILLIS = 200;

    private final Mailbox inbox;
    private final Map<TryId, TaskRunner> live = new HashMap<>();
    private final Set<TryId> stopping = new HashSet<>();
    private final Map<String, Instant> dagAlarms = new HashMap<>();
    private final Engine engine;
    private final Ledger ledger;
    private final DagFiles files;
    private final Runners runners;
    private final Clock clock;
    private final Duration grace;
    private Optional<Instant> wakeAlarm = Optional.empty();

    SchedulerLoop(
            Engine engine, Ledger ledger, DagFiles files, Runners runners, Mailbox inbox, Clock clock, Duration grace) {
        this.engine = engine;
        this.ledger = ledger;
        this.files = files;
        this.runners = runners;
        this.inbox = inbox;
        this.clock = clock;
        this.grace = grace;
    }

    /** Tells the loop something. Any thread. */
    void tell(Signal signal) {
        inbox.tell(signal);
    }

    /** A name rang. Any thread. */
    void rang(String name) {
        tell(signal(name));
    }

    /** What it means that a name rang. */
    static Signal signal(String name) {
        return name.startsWith(DAG) ? new Signal.DagDue(name.substring(DAG.length())) : new Signal.Awake();
    }

    /** Whether no try is under way; one that waits to look or to try again is not. */
    boolean isIdle() {
        return live.isEmpty();
    }

    /** Acts once on what came up, for who drives the loop instead of {@link #run}. */
    void act(List<Signal> signals, Alarms alarms) throws InterruptedException {
        while (!tryToCarryOn(signals, alarms)) {
            Thread.sleep(RETRY_AFTER_MILLIS);
        }
    }

    /**
     * Takes over what an earlier process left: tries that are under way are taken up again.
     *
     * @param alarms rings for what comes next
     */
    void begin(Alarms alarms) {
        files.reload();
        Instant now = clock.instant();
        engine.takeOverFiles(now);
        Workload left = engine.workload(now);
        left.running()
                .forEach(row -> assign(row).ifPresent(assignment -> {
                    TaskRunner runner = runners.of(assignment.task().operator());
                    live.put(assignment.id(), runner);
                    runner.resume(assignment);
                }));
        left.restarting().forEach(row -> lost(row, now));
        carryOn(List.of(), allDags(), alarms);
    }

    /** Runs until it is told to stop. */
    void run(Alarms alarms) throws InterruptedException {
        List<Signal> signals = new ArrayList<>();
        while (true) {
            signals.addAll(inbox.take());
            if (signals.stream().anyMatch(Signal.Stop.class::isInstance)) {
                drain(signals);
                return;
            }
            if (tryToCarryOn(signals, alarms)) {
                signals.clear();
            } else {
                Thread.sleep(RETRY_AFTER_MILLIS);
            }
        }
    }

    /** Begins nothing any more, and records what ends within the grace; what goes on longer is left to the next scheduler. */
    private void drain(List<Signal> signals) throws InterruptedException {
        Instant until = clock.instant().plus(grace);
        engine.record(ended(signals), clock.instant());
        ended(signals).forEach(this::release);
        while (live.containsValue(runners.processes()) && clock.instant().isBefore(until)) {
            List<TryEvent> events = ended(inbox.take(Duration.ofMillis(DRAIN_STEP_MILLIS)));
            engine.record(events, clock.instant());
            events.forEach(this::release);
        }
    }

    /** A ledger that is locked or a disk that is full passes: what came up is kept and tried again. */
    private boolean tryToCarryOn(List<Signal> signals, Alarms alarms) {
        try {
            if (signals.stream().anyMatch(Signal.FilesChanged.class::isInstance) && files.reload()) {
                engine.takeOverFiles(clock.instant());
                carryOn(ended(signals), allDags(), alarms);
            } else {
                carryOn(ended(signals), due(signals), alarms);
            }
            return true;
        } catch (YanhuoException failure) {
            runners.complain(failure);
            return false;
        }
    }

    private static List<TryEvent> ended(List<Signal> signals) {
        return signals.stream()
                .filter(Signal.Ended.class::isInstance)
                .map(signal -> ((Signal.Ended) signal).event())
                .toList();
    }

    private static Set<String> due(List<Signal> signals) {
        Set<String> due = new LinkedHashSet<>();
        for (Signal signal : signals) {
            if (signal instanceof Signal.DagDue dag) {
                due.add(dag.dagId());
            }
        }
        return due;
    }

    private Set<String> allDags() {
        Set<String> ids = new LinkedHashSet<>();
        files.all().stream().map(Dag::id).forEach(ids::add);
        return ids;
    }

    private void carryOn(List<TryEvent> ended, Set<String> due, Alarms alarms) {
        Workload workload = engine.proceed(ended, due, clock.instant());
        ended.forEach(this::release);
        workload.queued().forEach(row -> assign(row).ifPresentOrElse(this::start, () -> lost(row, clock.instant())));
        endUnwanted(workload);
        setAlarms(workload, alarms);
    }

    private void release(TryEvent event) {
        TryId id = new TryId(event.run(), event.taskId(), event.tryNumber());
        Optional.ofNullable(live.remove(id)).ifPresent(runner -> runner.forget(id));
        stopping.remove(id);
    }

    private void start(Assignment assignment) {
        TaskRunner runner = runners.of(assignment.task().operator());
        live.put(assignment.id(), runner);
        runner.start(assignment);
    }

    private void endUnwanted(Workload workload) {
        Set<TryId> wanted = new HashSet<>();
        workload.running().forEach(row -> wanted.add(new TryId(row.run(), row.taskId(), row.tryNumber())));
        live.forEach((id, runner) -> {
            if (!wanted.contains(id) && stopping.add(id)) {
                runner.stop(id);
            }
        });
        for (TaskRow row : workload.restarting()) {
            if (!live.containsKey(new TryId(row.run(), row.taskId(), row.tryNumber()))) {
                lost(row, clock.instant());
            }
        }
    }

    /** A try that nothing runs: its DAG or its process is gone. */
    private void lost(TaskRow row, Instant at) {
        TaskEnd end = new TaskEnd.Failed("nothing runs it any more: the scheduler was ended, or its file is gone");
        tell(new Signal.Ended(new TryEvent(row.run(), row.taskId(), row.tryNumber(), Optional.of(end), at)));
    }

    private Optional<Assignment> assign(TaskRow row) {
        Optional<RunRow> run = ledger.read(books -> books.schedule().runs().find(row.run()));
        Optional<Dag> dag = run.flatMap(each -> files.find(each.dagId()));
        return dag.flatMap(
                each -> each.find(row.taskId()).map(task -> new Assignment(each, task, run.orElseThrow(), row)));
    }

    private void setAlarms(Workload workload, Alarms alarms) {
        Set<String> due = workload.attended();
        if (!workload.nextWake().equals(wakeAlarm)) {
            wakeAlarm = workload.nextWake();
            wakeAlarm.ifPresentOrElse(at -> alarms.set(WAKE, at), () -> alarms.clear(WAKE));
        }
        if (due.isEmpty()) {
            return;
        }
        Map<String, Instant> next = engine.nextRuns(List.copyOf(due), clock.instant());
        for (String dagId : due) {
            Instant at = next.get(dagId);
            if (at == null) {
                dagAlarms.remove(dagId);
                alarms.clear(DAG + dagId);
            } else if (at.isAfter(clock.instant()) && !at.equals(dagAlarms.put(dagId, at))) {
                alarms.set(DAG + dagId, at);
            }
        }
    }
}
