package city.yanhuo.app.step;

import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.socket.HomeSocket;
import city.yanhuo.ledger.socket.StepCall;
import city.yanhuo.ledger.socket.WorkerOffer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The Spark worker that a scheduler of the home keeps warm, as a command uses it. Everything works without one, only slower. */
final class WarmWorker {
    /** {@code never}: each step starts a Spark of its own. */
    private static final String SETTING = "YANHUO_SPARK_WORKER";

    /** Longest wait for the scheduler's answer; it may have to start the worker first. */
    private static final long PATIENCE_SECONDS = 45;

    private final Installation installation;
    private final Home home;

    WarmWorker(Installation installation, Home home) {
        this.installation = installation;
        this.home = home;
    }

    /**
     * Has the worker do a step.
     *
     * @return its exit code; empty when there is no worker, or it went away before the step had ended. A step may be done again.
     */
    OptionalInt run(PipelineStep step, List<String> arguments, PipelineOutput output) {
        if ("never".equals(System.getenv(SETTING))) {
            return OptionalInt.empty();
        }
        Optional<Path> socket = offer().socket();
        if (socket.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt exitCode = call(socket.get(), new StepCall(step.word(), arguments), output);
        if (exitCode.isEmpty()) {
            output.say("The Spark worker has gone; the step begins again in a process of its own");
        }
        return exitCode;
    }

    private WorkerOffer offer() {
        Optional<SocketChannel> scheduler = HomeSocket.connect(home.sparkSocket());
        if (scheduler.isEmpty()) {
            return WorkerOffer.none("no scheduler serves the home");
        }
        try (SocketChannel channel = scheduler.get();
                BufferedReader reader = HomeSocket.reader(channel)) {
            HomeSocket.send(channel, SparkJars.of(installation).stamp());
            // closing the channel ends a read that is still waiting
            String line = CompletableFuture.supplyAsync(() -> readLine(reader))
                    .completeOnTimeout("", PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            return WorkerOffer.of(line);
        } catch (IOException gone) {
            return WorkerOffer.none(String.valueOf(gone.getMessage()));
        }
    }

    private static OptionalInt call(Path socket, StepCall call, PipelineOutput output) {
        Optional<SocketChannel> worker = HomeSocket.connect(socket);
        if (worker.isEmpty()) {
            return OptionalInt.empty();
        }
        try (SocketChannel channel = worker.get();
                BufferedReader reader = HomeSocket.reader(channel)) {
            HomeSocket.send(channel, call.line());
            return output.hear(reader);
        } catch (IOException gone) {
            return OptionalInt.empty();
        }
    }

    private static String readLine(BufferedReader reader) {
        try {
            String line = reader.readLine();
            return line == null ? "" : line;
        } catch (IOException gone) {
            return "";
        }
    }
}
