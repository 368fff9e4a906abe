package city.yanhuo.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A home with DAGs of its own, and schedulers that are started on it. */
final class Served {
    private static final String BASH = "operator: airflow.providers.standard.operators.bash.BashOperator";
    private static final long LONGEST_MILLIS = 60_000;

    private final Path home;
    private final Path schemas;
    private final CommandProcess command;

    /** With DAGs in which {@code BASH} stands for the operator and {@code FOLDER} for the folder. */
    Served(Path folder, String dags) throws IOException {
        home = folder.resolve("家 目录");
        schemas = folder.resolve("schemas");
        Files.createDirectories(schemas.resolve("dag"));
        Files.writeString(
                schemas.resolve("dag").resolve("test.yml"),
                dags.replace("BASH", BASH).replace("FOLDER", folder.toString()));
        command = CommandProcess.in(folder);
    }

    Path home() {
        return home;
    }

    /** Starts a scheduler and waits until it serves. */
    CommandProcess.Running serve() throws IOException {
        return serving(command.start(serveWords()));
    }

    /** The same from a shell's script, in which {@code "$0" "$@"} is the command. */
    CommandProcess.Running serve(String script) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "-c", script, CommandProcess.ROOT.resolve("scripts/yanhuo").toString()));
        words.addAll(serveWords());
        return serving(command.by(Path.of("bash")).start(words));
    }

    private List<String> serveWords() {
        return List.of("--home", home.toString(), "--schemas", schemas.toString(), "serve", "--grace", "2");
    }

    private static CommandProcess.Running serving(CommandProcess.Running server) {
        await(() -> {
            try {
                return Files.readString(server.outFile()).contains("Serving ");
            } catch (IOException e) {
                return false;
            }
        });
        return server;
    }

    /** A command that must end well; what it printed. */
    String say(String... words) {
        CommandProcess.Result result = run(words);
        assertThat(result.exitCode()).as(result.toString()).isZero();
        return result.out();
    }

    CommandProcess.Result run(String... words) {
        List<String> all = new ArrayList<>(List.of("--home", home.toString(), "--schemas", schemas.toString()));
        all.addAll(List.of(words));
        return command.run(all);
    }

    /** Asks for a run and gives its id. */
    String trigger(String dag) {
        String said = say("dags", "trigger", dag);
        return said.replaceFirst("(?s).*run (\\S+) is queued.*", "$1");
    }

    /** States of the tasks of the newest run, as {@code a=success b=failed}. */
    String states(String dag) {
        StringBuilder states = new StringBuilder();
        say("tasks", "states", dag, "--format", "csv").lines().skip(1).forEach(line -> {
            String[] cells = line.split(",");
            states.append(states.length() == 0 ? "" : " ")
                    .append(cells[0])
                    .append('=')
                    .append(cells[1]);
        });
        return states.toString();
    }

    void awaitStates(String dag, String expected) {
        String[] last = {""};
        try {
            await(() -> {
                last[0] = states(dag);
                return last[0].equals(expected);
            });
        } catch (AssertionError late) {
            assertThat(last[0]).isEqualTo(expected);
        }
    }

    static void await(BooleanSupplier holds) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Cannot wait longer: it does not come");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Ends the scheduler as kill -9 does; supervised tries are in groups of their own and go on. */
    static void kill(CommandProcess.Running server) throws InterruptedException {
        server.process().destroyForcibly();
        assertThat(server.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
