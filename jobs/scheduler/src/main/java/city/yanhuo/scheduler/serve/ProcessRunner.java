package city.yanhuo.scheduler.serve;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.engine.TaskEnd;
import city.yanhuo.scheduler.process.Adoption;
import city.yanhuo.scheduler.process.BashCommand;
import city.yanhuo.scheduler.process.LogFiles;
import city.yanhuo.scheduler.process.Outcomes;
import city.yanhuo.scheduler.process.ProcessSpec;
import city.yanhuo.scheduler.process.SparkSubmitCommand;
import city.yanhuo.scheduler.process.Surroundings;
import city.yanhuo.scheduler.process.TryEnd;
import city.yanhuo.scheduler.process.TryKey;
import city.yanhuo.scheduler.process.TryProcesses;
import city.yanhuo.scheduler.timetable.RunIds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs commands and Spark applications as processes that outlive this one. */
final class ProcessRunner implements TaskRunner {
    private static final int STARTING_AT_ONCE = 4;

    /** One try under way. */
    private record Live(Assignment assignment, TryKey key) {}

    private final Map<TryId, Live> live = new ConcurrentHashMap<>();
    private final Map<TryKey, TryId> ids = new ConcurrentHashMap<>();
    private final Map<TryId, ScheduledFuture<?>> timers = new ConcurrentHashMap<>();
    private final Set<TryId> overdue = ConcurrentHashMap.newKeySet();
    private final ExecutorService starting = Executors.newFixedThreadPool(STARTING_AT_ONCE, ProcessRunner::daemon);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ProcessRunner::daemon);
    private final TryProcesses processes;
    private final Rendering rendering;
    private final Reports reports;
    private final LogFiles logs;
    private final ProcessSettings settings;
    private final Clock clock;

    /**
     * What processes find around them.
     *
     * @param home the home
     * @param launcherFolder where {@code yanhuo} is
     * @param inherited the environment of this process
     * @param sparkSubmit the program that Spark applications are given to
     * @param sparkMaster where they run
     * @param grace how long a process that is to end has between TERM and KILL
     */
    record ProcessSettings(
            Home home,
            Path launcherFolder,
            Map<String, String> inherited,
            String sparkSubmit,
            String sparkMaster,
            Duration grace) {
        /** Copies the map. */
        ProcessSettings {
            inherited = Map.copyOf(inherited);
        }
    }

    ProcessRunner(ProcessSettings settings, Rendering rendering, Reports reports, Clock clock) {
        this.settings = settings;
        this.rendering = rendering;
        this.reports = reports;
        this.clock = clock;
        this.logs = new LogFiles(settings.home());
        this.processes = new TryProcesses(settings.home(), TryProcesses.LOG_LIMIT, clock, this::ended);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "processes");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void start(Assignment assignment) {
        if (assignment.task().operator() instanceof Operator.Empty) {
            reports.ended(assignment.id(), new TaskEnd.Succeeded());
            return;
        }
        register(assignment);
        starting.execute(() -> launch(assignment));
    }

    private TryKey register(Assignment assignment) {
        TryKey key = new TryKey(
                assignment.dag().id(),
                assignment.run().runId(),
                assignment.task().id(),
                assignment.row().tryNumber());
        live.put(assignment.id(), new Live(assignment, key));
        ids.put(key, assignment.id());
        return key;
    }

    private void launch(Assignment assignment) {
        Live one = live.get(assignment.id());
        if (one == null) {
            return;
        }
        try {
            processes.start(one.key(), spec(assignment, one.key()));
            watchTime(assignment);
        } catch (YanhuoException failure) {
            finish(one.key(), new TaskEnd.Failed(String.valueOf(failure.getMessage())), clock.instant());
        }
    }

    private ProcessSpec spec(Assignment assignment, TryKey key) {
        String date = assignment
                .run()
                .logicalDate()
                .map(instant -> RunIds.isoformat(instant.atOffset(ZoneOffset.UTC)))
                .orElse("");
        Surroundings around = new Surroundings(
                settings.inherited(),
                Surroundings.context(key, date, assignment.task().owner()),
                settings.launcherFolder(),
                settings.home().root());
        Operator rendered = rendering.render(assignment);
        return rendered instanceof Operator.SparkSubmit spark
                ? SparkSubmitCommand.of(spark, settings.sparkSubmit(), settings.sparkMaster(), around)
                : BashCommand.of((Operator.Bash) rendered, around);
    }

    @Override
    public void resume(Assignment assignment) {
        TryKey key = register(assignment);
        Adoption adoption = processes.adopt(key);
        if (adoption instanceof Adoption.NeverBegan) {
            starting.execute(() -> launch(assignment));
        } else if (adoption instanceof Adoption.Ended ended) {
            ended(key, ended.end());
        } else {
            watchTime(assignment);
        }
    }

    /** {@code execution_timeout} counts from the beginning of the try, also over a restart of the scheduler. */
    private void watchTime(Assignment assignment) {
        assignment.task().executionTimeout().ifPresent(limit -> {
            Instant due = assignment.row().startDate().orElse(clock.instant()).plus(limit);
            long millis = Math.max(0, Duration.between(clock.instant(), due).toMillis());
            timers.put(assignment.id(), timer.schedule(() -> timeOut(assignment.id()), millis, TimeUnit.MILLISECONDS));
        });
    }

    private void timeOut(TryId id) {
        if (live.containsKey(id) && overdue.add(id)) {
            stop(id);
        }
    }

    @Override
    public void stop(TryId id) {
        Live one = live.get(id);
        if (one != null) {
            processes.stop(one.key(), settings.grace());
        }
    }

    private void ended(TryKey key, TryEnd end) {
        TryId id = ids.get(key);
        Live one = id == null ? null : live.get(id);
        if (one != null) {
            finish(key, outcome(one, end), end.endedAt());
        }
    }

    private TaskEnd outcome(Live one, TryEnd end) {
        if (overdue.remove(one.assignment().id())) {
            return new TaskEnd.Failed("it took longer than its execution_timeout and was ended");
        }
        if (end.isLost()) {
            return new TaskEnd.Failed(end.sentence());
        }
        int code = end.exitCode().getAsInt();
        TaskEnd outcome = one.assignment().task().operator() instanceof Operator.Bash bash
                ? Outcomes.ofBash(code, bash.skipOnExitCodes())
                : Outcomes.ofSpark(code);
        return outcome instanceof TaskEnd.Failed failed ? explained(failed, one.key()) : outcome;
    }

    private TaskEnd explained(TaskEnd.Failed failed, TryKey key) {
        return logs.lastWords(key)
                .map(words -> new TaskEnd.Failed(failed.why() + ": " + words))
                .orElse(failed);
    }

    private void finish(TryKey key, TaskEnd end, Instant at) {
        TryId id = ids.get(key);
        if (id != null && live.containsKey(id)) {
            reports.ended(id, end, at);
        }
    }

    @Override
    public void forget(TryId id) {
        Optional.ofNullable(timers.remove(id)).ifPresent(limit -> limit.cancel(false));
        Live one = live.remove(id);
        if (one != null) {
            ids.remove(one.key());
            processes.forget(one.key());
        }
    }

    @Override
    public void close() {
        starting.shutdown();
        timer.shutdownNow();
        processes.close();
    }
}
