package city.yanhuo.pipeline.work;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How long a Spark worker waits and lives.
 *
 * @param socket {@code --socket}: the file on which it takes steps
 * @param idle {@code --idle}: seconds without a step after which it ends
 * @param steps {@code --steps}: how many it takes before it ends
 * @param memory {@code --memory}: megabytes of resident memory after a step above which it ends
 */
public record WorkerOptions(Path socket, Duration idle, int steps, int memory) {
    private static final List<String> NAMES = List.of("--socket", "--idle", "--steps", "--memory");

    /**
     * Reads a command line, on which each option stands once.
     *
     * @throws YanhuoException USAGE
     */
    public static WorkerOptions parse(List<String> arguments) {
        return new WorkerOptions(
                Path.of(value(arguments, "--socket")),
                Duration.ofSeconds(number(arguments, "--idle")),
                number(arguments, "--steps"),
                number(arguments, "--memory"));
    }

    private static int number(List<String> arguments, String name) {
        try {
            return Integer.parseInt(value(arguments, name));
        } catch (NumberFormatException e) {
            throw usage(name + " must be a whole number", value(arguments, name));
        }
    }

    private static String value(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at < 0 || at + 1 == arguments.size() || arguments.size() != 2 * NAMES.size()) {
            throw usage("it must be " + String.join(" …, ", NAMES) + " …", String.join(" ", arguments));
        }
        return arguments.get(at + 1);
    }

    private static YanhuoException usage(String why, String found) {
        return new YanhuoException(ErrorKind.USAGE, "Cannot start a Spark worker: " + why + ", found " + found);
    }
}
