package city.yanhuo.app.step;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.socket.HomeSocket;
import city.yanhuo.ledger.socket.WorkerOffer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the Spark worker of a home: a process that is started when a command first asks for it, and again when it has ended, whatever
 * ended it. The worker ends by itself when nobody needs it; commands talk with it without this process in between.
 */
public final class SparkWorker implements AutoCloseable {
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(2);
    private static final Duration LONGEST_START = Duration.ofSeconds(30);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);
    private static final long LARGEST_LOG = 16L << 20;

    private final Installation installation;
    private final Home home;
    private final Limits limits;
    private final Consumer<String> complaints;
    private final ServerSocketChannel server;
    private int number;
    private String stamp = "";
    private @Nullable Process process;
    private long failedAt;

    /**
     * How long a worker lives.
     *
     * @param idle without a step
     * @param steps how many it does
     * @param megabytes resident memory after a step
     */
    public record Limits(Duration idle, int steps, int megabytes) {}

    private SparkWorker(
            Installation installation,
            Home home,
            Limits limits,
            Consumer<String> complaints,
            ServerSocketChannel server) {
        this.installation = installation;
        this.home = home;
        this.limits = limits;
        this.complaints = complaints;
        this.server = server;
    }

    /**
     * Answers commands that ask for a worker. Where there can be none, since the home's path is too long for a socket, that is told
     * and steps start a Spark of their own.
     *
     * @param complaints hears why a worker does not start
     * @return what ends it
     */
    public static AutoCloseable offer(
            Installation installation, Home home, Limits limits, Consumer<String> complaints) {
        ServerSocketChannel server;
        try {
            server = HomeSocket.listen(home.sparkSocket());
        } catch (YanhuoException refused) {
            complaints.accept(refused.getMessage() + "; each step starts a Spark of its own");
            return () -> {};
        }
        SparkWorker worker = new SparkWorker(installation, home, limits, complaints, server);
        Thread thread = new Thread(worker::answerAll, "spark-worker");
        thread.setDaemon(true);
        thread.start();
        return worker;
    }

    private void answerAll() {
        while (true) {
            try (SocketChannel caller = HomeSocket.accept(server);
                    BufferedReader reader = HomeSocket.reader(caller)) {
                // one that connects and says nothing must not keep the others waiting
                Future<?> patience = after(LONGEST_QUESTION, () -> close(caller));
                String asked = reader.readLine();
                patience.cancel(false);
                WorkerOffer answer = asked == null ? WorkerOffer.none("nothing was asked") : offer(asked);
                HomeSocket.send(caller, answer.line());
            } catch (ClosedChannelException ended) {
                if (!server.isOpen()) {
                    return;
                }
            } catch (IOException gone) {
                // the caller does without
            }
        }
    }

    /** Does something later, unless it is cancelled before. */
    private static Future<?> after(Duration pause, Runnable work) {
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(work, later);
    }

    private static void close(SocketChannel caller) {
        try {
            caller.close();
        } catch (IOException e) {
            // it is as good as closed
        }
    }

    /** The worker for a caller with this code, started when there is none. */
    private synchronized WorkerOffer offer(String wanted) {
        if (isTaking() && stamp.equals(wanted)) {
            return WorkerOffer.of(home.workerSocket(number));
        }
        if (failedAt != 0 && System.nanoTime() - failedAt < PAUSE_AFTER_FAILURE.toNanos()) {
            return WorkerOffer.none("the worker did not start a moment ago");
        }
        try {
            return start(wanted);
        } catch (IOException | YanhuoException refused) {
            failedAt = System.nanoTime();
            complaints.accept("Cannot start the Spark worker: " + refused.getMessage() + "; see " + log()
                    + "; steps start a Spark of their own meanwhile");
            return WorkerOffer.none("the worker does not start");
        }
    }

    /** Whether a worker runs and takes steps; one that is about to end removes its socket first. */
    private boolean isTaking() {
        return process != null && process.isAlive() && Files.exists(home.workerSocket(number));
    }

    private WorkerOffer start(String wanted) throws IOException {
        end();
        if (!SparkJars.of(installation).stamp().equals(wanted)) {
            return WorkerOffer.none("the command is another installation's");
        }
        number++;
        Files.createDirectories(log().getParent());
        if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG) {
            Files.delete(log());
        }
        List<String> shared = ClassDataRecording.archive("spark", installation);
        Process started = new ProcessBuilder(
                        SparkCommand.of(installation, home.lakeTmp(), shared, "WorkerMain", arguments()))
                .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        process = started;
        stamp = wanted;
        awaitReady(started);
        return WorkerOffer.of(home.workerSocket(number));
    }

    private List<String> arguments() {
        return List.of(
                "--socket", home.workerSocket(number).toString(),
                "--idle", String.valueOf(limits.idle().toSeconds()),
                "--steps", String.valueOf(limits.steps()),
                "--memory", String.valueOf(limits.megabytes()));
    }

    private static void awaitReady(Process started) throws IOException {
        Future<?> patience = after(LONGEST_START, started::destroyForcibly);
        String line = started.inputReader(StandardCharsets.UTF_8).readLine();
        patience.cancel(false);
        if (line == null) {
            started.destroyForcibly();
            throw new YanhuoException(ErrorKind.RESOURCE, "its process ended, or said nothing in time");
        }
    }

    private Path log() {
        return home.logs().resolve("spark-worker.log");
    }

    /** Lets the worker end: at once when it waits, else after its step. */
    private void end() throws IOException {
        if (process != null) {
            process.getOutputStream().close();
            process = null;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(home.sparkSocket());
            synchronized (this) {
                end();
            }
        } catch (IOException e) {
            complaints.accept("Cannot end the Spark worker in order: " + e.getMessage());
        }
    }
}
