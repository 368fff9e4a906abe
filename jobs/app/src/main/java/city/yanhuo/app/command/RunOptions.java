package city.yanhuo.app.command;

import city.yanhuo.app.step.HomeSession;
import city.yanhuo.app.step.RunRequest;
import city.yanhuo.app.step.Way;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that writes to the home takes. */
final class RunOptions {
    private static final String SCHEDULER_RUN = "AIRFLOW_CTX_DAG_RUN_ID";
    private static final DateTimeFormatter RUN_ID = DateTimeFormatter.ofPattern("'r-'yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    @Option(names = "--date", paramLabel = "yyyy-MM-dd", descriptionKey = "date")
    private @Nullable LocalDate date;

    @Option(names = "--run-id", paramLabel = "ID", descriptionKey = "run-id")
    private @Nullable String runId;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "60", descriptionKey = "wait")
    private int wait;

    /** Takes the home for a command. */
    HomeSession open(Yanhuo yanhuo, String command) {
        return HomeSession.open(yanhuo.workplace(), command, Duration.ofSeconds(wait), yanhuo.terminal());
    }

    /** The way through a home that was taken. */
    Way way(Yanhuo yanhuo, HomeSession session) {
        return new Way(session, yanhuo.terminal(), yanhuo.messages());
    }

    /** What is to be done, for a command that reads no new files. */
    RunRequest request(HomeSession session, String command) {
        return request(session, command, Optional.empty());
    }

    /** What is to be done with the files of a landing folder, or of the one in the configuration. */
    RunRequest request(HomeSession session, String command, Optional<Path> landing) {
        LocalDate asOf = Optional.ofNullable(date).orElseGet(() -> LocalDate.now(session.clock()));
        Path folder = landing.orElseGet(() ->
                        session.configuration().landingFolder(session.home().root()))
                .toAbsolutePath()
                .normalize();
        return new RunRequest(id(session.clock()), command, asOf, folder);
    }

    /** The id that a scheduler gave to the run that this command is part of. */
    static Optional<String> schedulerRun() {
        return Optional.ofNullable(System.getenv(SCHEDULER_RUN)).filter(id -> !id.isBlank());
    }

    private String id(Clock clock) {
        return Optional.ofNullable(runId)
                .filter(id -> !id.isBlank())
                .or(RunOptions::schedulerRun)
                .orElseGet(() -> RUN_ID.format(LocalDateTime.now(clock)));
    }
}
