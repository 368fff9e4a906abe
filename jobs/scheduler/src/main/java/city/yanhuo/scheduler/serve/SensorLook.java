package city.yanhuo.scheduler.serve;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.engine.TaskEnd;
import city.yanhuo.scheduler.process.FileWait;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One look of each sensor of the subset. */
final class SensorLook implements SensorRunner.Look {
    private final Map<TryId, FileWait.Observation> seen = new ConcurrentHashMap<>();
    private final Map<String, Path> connections;
    private final Rendering rendering;
    private final Ledger ledger;
    private final Clock clock;

    /**
     * Looks.
     *
     * @param connections name of a connection to its folder
     */
    SensorLook(Map<String, Path> connections, Rendering rendering, Ledger ledger, Clock clock) {
        this.connections = Map.copyOf(connections);
        this.rendering = rendering;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Optional<String> at(Assignment assignment) {
        Operator operator = rendering.render(assignment);
        return operator instanceof Operator.FileSensor file
                ? forFile(assignment.id(), file)
                : forRun(assignment, (Operator.ExternalTask) operator);
    }

    private Optional<String> forFile(TryId id, Operator.FileSensor sensor) {
        Path folder = Optional.ofNullable(connections.get(sensor.connection()))
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.CONFIGURATION,
                        "Cannot look for " + sensor.filepath() + ": there is no connection of that name, found \""
                                + sensor.connection() + "\"; known: " + String.join(", ", connections.keySet())));
        FileWait.Look look = FileWait.look(folder, sensor, Optional.ofNullable(seen.get(id)), clock.instant());
        if (look.isReady()) {
            seen.remove(id);
            return Optional.empty();
        }
        look.observation().ifPresent(observation -> seen.put(id, observation));
        return Optional.of(look.sentence());
    }

    private Optional<String> forRun(Assignment assignment, Operator.ExternalTask sensor) {
        Instant date = assignment
                .run()
                .logicalDate()
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.DATA,
                        "Cannot look for a run of " + sensor.dagId()
                                + ": this run has no logical date to look by, found none"))
                .minus(Duration.ofMillis(Math.round(sensor.executionDeltaSeconds() * 1000)));
        Optional<RunRow> run = ledger.read(books -> books.schedule().runs().find(sensor.dagId(), date));
        if (run.isEmpty()) {
            return Optional.of("no run of " + sensor.dagId() + " has the logical date " + date + " yet");
        }
        List<String> states = sensor.taskIds().isEmpty()
                ? List.of(run.get().state().word())
                : taskStates(run.get(), sensor.taskIds());
        refuse(sensor, states);
        return sensor.allowedStates().containsAll(states)
                ? Optional.empty()
                : Optional.of("the run " + run.get().runId() + " of " + sensor.dagId() + " stands at "
                        + String.join(", ", states));
    }

    private static void refuse(Operator.ExternalTask sensor, List<String> states) {
        if (states.stream().anyMatch(sensor.failedStates()::contains)) {
            throw new SensorRunner.Settled(
                    new TaskEnd.Failed("what it waits for ended in " + String.join(", ", states)));
        }
        if (states.stream().anyMatch(sensor.skippedStates()::contains)) {
            throw new SensorRunner.Settled(
                    new TaskEnd.Skipped("what it waits for ended in " + String.join(", ", states)));
        }
    }

    private List<String> taskStates(RunRow run, List<String> taskIds) {
        return ledger.read(books -> taskIds.stream()
                .map(id -> books.schedule()
                        .tasks()
                        .find(run.id(), id)
                        .map((TaskRow row) -> row.state().word())
                        .orElse("none"))
                .toList());
    }
}
