package city.yanhuo.pipeline.work;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.socket.HomeSocket;
import city.yanhuo.ledger.socket.StepCall;
import city.yanhuo.ledger.socket.StepLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A process that keeps one Spark warm and does the steps that commands of its home ask for, one at a time. It ends by itself: when
 * nobody asked for a while, after a number of steps, when it has grown, or when who started it has gone. A step whose caller goes
 * ends with its process, as it would in a process of its own.
 */
public final class WorkerProcess {
    /** Said on the standard output when steps may come. */
    private static final String READY = "ready";

    private final WorkerOptions options;
    private final Map<String, BiFunction<Workshop, StepLog, Map<String, Object>>> steps;
    private final PrintStream out;
    private final PrintStream log;
    private final WarmSpark spark = new WarmSpark();
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(WorkerProcess::daemon);
    private final ExecutorService watch = Executors.newCachedThreadPool(WorkerProcess::daemon);
    private final AtomicBoolean ended = new AtomicBoolean();
    private @Nullable ServerSocketChannel server;

    /**
     * A worker.
     *
     * @param steps what it can do, by the steps' words
     * @param out hears {@code ready}
     * @param log hears what it does and what goes wrong
     */
    public WorkerProcess(
            WorkerOptions options,
            Map<String, BiFunction<Workshop, StepLog, Map<String, Object>>> steps,
            PrintStream out,
            PrintStream log) {
        this.options = options;
        this.steps = steps;
        this.out = out;
        this.log = log;
    }

    /**
     * Takes steps until it is time to end.
     *
     * @param parent ends when who started this process has gone
     * @return the exit code
     */
    public int run(InputStream parent) {
        try (ServerSocketChannel listening = HomeSocket.listen(options.socket());
                spark) {
            server = listening;
            ParentWatch.start(parent, this::stopListening);
            say("started");
            out.println(READY);
            int done = 0;
            while (done < options.steps() && residentMegabytes() <= options.memory() && take(listening)) {
                done++;
            }
            say("ends after " + done + " steps with " + residentMegabytes() + " MB");
            return 0;
        } catch (YanhuoException refused) {
            say(String.valueOf(refused.getMessage()));
            return refused.kind().exitCode();
        } catch (IOException e) {
            say("ends: " + e);
            return ErrorKind.RESOURCE.exitCode();
        } finally {
            remove(options.socket());
        }
    }

    /** Takes one step when it comes in time; whether it came. */
    private boolean take(ServerSocketChannel listening) throws IOException {
        ScheduledFuture<?> patience =
                alarm.schedule(this::stopListening, options.idle().toMillis(), TimeUnit.MILLISECONDS);
        try (StepCaller caller = new StepCaller(HomeSocket.accept(listening))) {
            patience.cancel(false);
            answer(caller);
            return !ended.get();
        } catch (ClosedChannelException e) {
            return false;
        } finally {
            // what a step leaves behind is cleared while nobody waits
            System.gc();
        }
    }

    private void answer(StepCaller caller) {
        try {
            StepCall call = caller.call();
            BiFunction<Workshop, StepLog, Map<String, Object>> work = steps.get(call.step());
            if (work != null) {
                AtomicBoolean answered = new AtomicBoolean();
                watch.execute(() -> endStepWith(caller, answered));
                int exitCode = perform(caller, call, work);
                answered.set(true);
                caller.say(new StepLine(StepLine.Kind.EXIT, String.valueOf(exitCode)));
            }
        } catch (IOException | JacksonException noCall) {
            say("heard no call: " + noCall);
        }
    }

    private int perform(StepCaller caller, StepCall call, BiFunction<Workshop, StepLog, Map<String, Object>> work) {
        say(call.step() + " begins");
        PrintStream told = caller.printer(StepLine.Kind.OUT);
        PrintStream complained = caller.printer(StepLine.Kind.ERROR);
        int exitCode = new StepProcess(told, complained, spark).run(call.step(), call.arguments(), work);
        say(call.step() + " ends with exit code " + exitCode);
        return exitCode;
    }

    private void endStepWith(StepCaller caller, AtomicBoolean answered) {
        caller.awaitEnd();
        if (!answered.get()) {
            remove(options.socket());
            say("ends: the caller of its step has gone");
            StepProcess.halt();
        }
    }

    /** Takes no further step; one that is under way is finished first. */
    private void stopListening() {
        ended.set(true);
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            say("cannot close its socket: " + e);
        }
    }

    private void say(String what) {
        log.println(Instant.now() + "  worker " + ProcessHandle.current().pid() + "  " + what);
    }

    /** Resident memory as Linux tells it; elsewhere the heap in use. */
    private static long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            Runtime runtime = Runtime.getRuntime();
            return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        }
    }

    private static void remove(Path socket) {
        try {
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            // the next worker replaces it
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "worker-watch");
        thread.setDaemon(true);
        return thread;
    }
}
