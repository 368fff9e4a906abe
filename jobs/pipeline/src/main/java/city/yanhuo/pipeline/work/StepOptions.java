package city.yanhuo.pipeline.work;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.pipeline.lake.SparkProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a step is asked to do on its command line.
 *
 * @param home {@code --home}: the folder that holds everything
 * @param schemas {@code --schemas}: the contracts; default what the configuration says, else {@code schemas} below {@code -Dyanhuo.root}
 * @param landing {@code --landing}: default what the configuration says
 * @param asOf {@code --date}: the day as of which targets are measured; default today
 * @param runId {@code --run-id}: default {@code AIRFLOW_CTX_DAG_RUN_ID}, else one made from the time
 * @param profile {@code --profile quick|bulk}
 * @param patience {@code --wait}: seconds to wait for a lake that another process uses
 * @param result {@code --result}: file that takes the result as JSON
 * @param watchesParent {@code --watch-parent}: end when the standard input ends
 */
public record StepOptions(
        Path home,
        Optional<Path> schemas,
        Optional<Path> landing,
        Optional<LocalDate> asOf,
        Optional<String> runId,
        SparkProfile profile,
        Duration patience,
        Optional<Path> result,
        boolean watchesParent) {
    private static final List<String> VALUED =
            List.of("--home", "--schemas", "--landing", "--date", "--run-id", "--profile", "--wait", "--result");
    private static final String WATCH_PARENT = "--watch-parent";

    /**
     * Reads a command line.
     *
     * @throws YanhuoException USAGE
     */
    public static StepOptions parse(List<String> arguments) {
        Map<String, String> values = new TreeMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String name = rest.remove();
            if (name.equals(WATCH_PARENT)) {
                values.put(name, "");
            } else if (!VALUED.contains(name)) {
                throw usage("it must be one of " + String.join(", ", VALUED) + ", " + WATCH_PARENT, name);
            } else if (rest.isEmpty()) {
                throw usage("a value must follow", name);
            } else {
                values.put(name, rest.remove());
            }
        }
        return of(values);
    }

    private static StepOptions of(Map<String, String> values) {
        Optional<Path> home = Optional.ofNullable(values.get("--home"))
                .or(() -> Optional.ofNullable(System.getenv("YANHUO_HOME")))
                .map(Path::of);
        Optional<String> runId = Optional.ofNullable(values.get("--run-id"))
                .or(() -> Optional.ofNullable(System.getenv("AIRFLOW_CTX_DAG_RUN_ID")));
        return new StepOptions(
                home.orElseThrow(() -> usage("--home DIR is needed", "none")),
                Optional.ofNullable(values.get("--schemas")).map(Path::of),
                Optional.ofNullable(values.get("--landing")).map(Path::of),
                Optional.ofNullable(values.get("--date")).map(StepOptions::day),
                runId,
                profile(values.getOrDefault("--profile", "quick")),
                seconds(values.getOrDefault("--wait", "60")),
                Optional.ofNullable(values.get("--result")).map(Path::of),
                values.containsKey(WATCH_PARENT));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw usage("--date must be a day as 2024-10-25", text);
        }
    }

    private static SparkProfile profile(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "quick" -> SparkProfile.QUICK;
            case "bulk" -> SparkProfile.BULK;
            default -> throw usage("--profile must be quick or bulk", text);
        };
    }

    private static Duration seconds(String text) {
        try {
            return Duration.ofSeconds(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw usage("--wait must be a number of seconds", text);
        }
    }

    private static YanhuoException usage(String why, String found) {
        return new YanhuoException(ErrorKind.USAGE, "Cannot read the command line: " + why + ", found " + found);
    }
}
