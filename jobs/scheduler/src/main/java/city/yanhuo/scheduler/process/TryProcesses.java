package city.yanhuo.scheduler.process;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Runs tries as processes that outlive the scheduler. One of it for each home; safe for many threads. Each end is told once, on
 * a thread of its own; what is on disk of a try stays until {@link #forget}.
 */
public final class TryProcesses implements AutoCloseable {
    /** Bytes that the log of one try may hold. */
    public static final long LOG_LIMIT = 64L << 20;

    private static final long SWEEP_MILLIS = 200;
    private static final int SWEEPS_AFTER_EXIT = 5;

    private final Path tries;
    private final LogFiles logs;
    private final Scripts scripts;
    private final TryLog lines;
    private final long logLimit;
    private final Clock clock;
    private final BiConsumer<TryKey, TryEnd> ended;
    private final Map<TryKey, Running> running = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor thread;

    /** One try that is watched; {@code own} is empty for an adopted one. */
    private static final class Running {
        private final long pid;
        private final Optional<Process> own;
        private int sweepsAfterExit;

        private Running(long pid, Optional<Process> own) {
            this.pid = pid;
            this.own = own;
        }
    }

    /**
     * Those of a home.
     *
     * @param logLimit bytes that the log of one try may hold; the rest is dropped and counted
     * @param ended called once for each end, one call at a time
     */
    public TryProcesses(Home home, long logLimit, Clock clock, BiConsumer<TryKey, TryEnd> ended) {
        Path run = home.root().resolve("run");
        this.tries = run.resolve("tries");
        this.logs = new LogFiles(home);
        this.scripts = Scripts.below(run);
        this.lines = new TryLog(logs, clock);
        this.logLimit = logLimit;
        this.clock = clock;
        this.ended = ended;
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "tries");
            made.setDaemon(true);
            return made;
        });
        later(SWEEP_MILLIS, this::sweep);
    }

    /**
     * Starts a try.
     *
     * @return the number of its supervisor's process, which is also that of its group
     * @throws YanhuoException RESOURCE when it cannot be started; the log says so too, nothing runs and no end is told
     */
    public long start(TryKey key, ProcessSpec spec) {
        TryFolder folder = folder(key);
        try {
            Files.createDirectories(logs.of(key).getParent());
            folder.intend(key);
            Secrets secrets = Secrets.of(spec.environment());
            lines.began(key, spec, secrets);
            Process process = launch(key, folder, spec, secrets);
            running.put(key, new Running(process.pid(), Optional.of(process)));
            CompletableFuture<Void> unused = process.onExit().thenAccept(gone -> later(0, () -> finish(key)));
            return process.pid();
        } catch (IOException e) {
            folder.remove();
            String sentence =
                    "Cannot start " + key.taskId() + ": its command and folder must exist, found " + Refusal.of(e);
            lines.say(key, sentence);
            throw new YanhuoException(ErrorKind.RESOURCE, sentence, e);
        }
    }

    /** Asks a try's whole group to end, and kills it when it has not within the grace. Nothing happens to one that has ended. */
    public void stop(TryKey key, Duration grace) {
        Running one = running.get(key);
        if (one == null) {
            return;
        }
        folder(key).mark("stop");
        lines.say(key, "Asked to stop: SIGTERM to the process group, SIGKILL in " + grace.toMillis() + " ms");
        ProcessTable.terminate(one.pid);
        later(grace.toMillis(), () -> killStopped(key, one));
    }

    /** Finds out what became of a try that an earlier scheduler may have started; ends what is left of one that is lost. */
    public Adoption adopt(TryKey key) {
        TryFolder folder = folder(key);
        if (folder.key().isEmpty() || folder.claim()) {
            folder.remove();
            return new Adoption.NeverBegan();
        }
        Optional<TryFolder.Supervisor> supervisor = folder.supervisor().filter(one -> folder.isOfThisBoot());
        if (supervisor.filter(TryFolder.Supervisor::isAlive).isPresent()) {
            long pid = supervisor.get().pid();
            running.put(key, new Running(pid, Optional.empty()));
            lines.say(key, "Adopted by a new scheduler, process " + pid);
            return new Adoption.Alive(pid);
        }
        supervisor.filter(one -> !one.isReused()).ifPresent(one -> ProcessTable.kill(one.pid()));
        return new Adoption.Ended(recorded(key, folder));
    }

    /** Removes what is on disk of a try, but for its log: its end has been recorded. */
    public void forget(TryKey key) {
        folder(key).remove();
    }

    /** The tries that are on disk: started and not yet forgotten. */
    public List<TryKey> known() {
        String[] names = tries.toFile().list();
        List<TryKey> keys = new ArrayList<>();
        for (String name : names == null ? new String[0] : names) {
            new TryFolder(tries.resolve(name)).key().ifPresent(keys::add);
        }
        return keys;
    }

    /** The tries that are watched now. */
    public Set<TryKey> running() {
        return Set.copyOf(running.keySet());
    }

    /** Stops watching; the processes go on, for the next scheduler to adopt. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private Process launch(TryKey key, TryFolder folder, ProcessSpec spec, Secrets secrets) throws IOException {
        Path work = spec.workingFolder().orElse(folder.work());
        if (spec.workingFolder().isEmpty()) {
            Files.createDirectories(work);
        }
        List<String> argv = new ArrayList<>(List.of(
                "/usr/bin/setsid",
                "/bin/sh",
                scripts.supervisor().toString(),
                folder.path().toString(),
                logs.of(key).toString(),
                String.valueOf(Math.max(1, logLimit / 512)),
                secrets.isEmpty() ? "" : scripts.masker().toString()));
        argv.addAll(spec.argv());
        ProcessBuilder builder = new ProcessBuilder(argv).directory(work.toFile());
        builder.environment().clear();
        builder.environment().putAll(spec.environment());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        if (secrets.isEmpty()) {
            return builder.redirectInput(Path.of("/dev/null").toFile()).start();
        }
        Process process = builder.start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(secrets.bytes());
        } catch (IOException e) {
            // it has ended already; its end will be told
        }
        return process;
    }

    private void killStopped(TryKey key, Running one) {
        if (running.get(key) == one) {
            folder(key).mark("killed");
            ProcessTable.kill(one.pid);
        }
    }

    private void later(long millis, Runnable act) {
        if (!thread.isShutdown()) {
            // an error of the act is told by the thread's own handler, not kept in the future
            ScheduledFuture<?> unused = thread.schedule(() -> told(act), millis, TimeUnit.MILLISECONDS);
        }
    }

    private static void told(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, e);
        }
    }

    private void sweep() {
        try {
            running.forEach(this::look);
        } finally {
            later(SWEEP_MILLIS, this::sweep);
        }
    }

    private void look(TryKey key, Running one) {
        TryFolder folder = folder(key);
        if (one.own.isEmpty()
                && folder.supervisor().filter(TryFolder.Supervisor::isAlive).isEmpty()) {
            finish(key);
        } else if (folder.hasExit() && ++one.sweepsAfterExit >= SWEEPS_AFTER_EXIT) {
            // the command has ended; something else keeps its output open
            ProcessTable.kill(one.pid);
        }
    }

    private void finish(TryKey key) {
        Running one = running.remove(key);
        if (one == null) {
            return;
        }
        TryFolder folder = folder(key);
        if (!folder.hasExit()) {
            ProcessTable.kill(one.pid);
        }
        ended.accept(key, recorded(key, folder));
    }

    private TryEnd recorded(TryKey key, TryFolder folder) {
        TryEnd end = folder.end(clock.instant()).orElseGet(() -> TryEnd.lost(clock.instant()));
        folder.dropped()
                .ifPresent(bytes -> lines.say(
                        key,
                        "The log is cut: its limit is " + logLimit + " bytes, or the disk is full; more than " + bytes
                                + " bytes were dropped"));
        lines.say(key, end.sentence());
        TryFolder.removeTree(folder.work());
        return end;
    }

    private TryFolder folder(TryKey key) {
        return new TryFolder(tries.resolve(key.folderName()));
    }
}
