package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.scheduler.dag.Dag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes due by the clock alone: retries, looks of sensors, time-outs of runs, deadlines. */
final class Wakes {
    private final Act act;

    Wakes(Act act) {
        this.act = act;
    }

    /** Does what is due. */
    void wake() {
        Map<Long, List<TaskRow>> due =
                act.schedule().tasks().due(act.now()).stream().collect(Collectors.groupingBy(TaskRow::run));
        Progress progress = new Progress(act);
        due.forEach((run, rows) -> act.picture(run)
                .ifPresent(picture -> progress.advance(
                        picture, rows.stream().map(TaskRow::taskId).toList())));
        for (RunRow run : running()) {
            timeOut(run)
                    .filter(at -> !at.isAfter(act.now()))
                    .flatMap(at -> act.picture(run))
                    .ifPresent(picture -> {
                        if (picture.isRunning()) {
                            new RunEnds(act).timeOut(picture);
                        }
                    });
        }
        new DeadlineWatch(act).fireDue();
        act.schedule().runs().unfinished().stream()
                .filter(run -> run.state() == DagRunState.QUEUED)
                .filter(run -> !run.runAfter().isAfter(act.now()))
                .map(RunRow::dagId)
                .distinct()
                .forEach(act::attend);
    }

    /** When something becomes due next; empty when only schedules are waited for. */
    Optional<Instant> next() {
        List<Instant> instants = new ArrayList<>();
        // what is due and did not go on is held back by something that the clock does not end, as the pause of its DAG
        act.schedule().tasks().nextDue(act.now()).ifPresent(instants::add);
        act.schedule().deadlines().nextDue().ifPresent(instants::add);
        for (RunRow run : act.schedule().runs().unfinished()) {
            Stream.concat(timeOut(run).stream(), startLater(run).stream()).forEach(instants::add);
        }
        return instants.stream().min(Instant::compareTo);
    }

    private List<RunRow> running() {
        return act.schedule().runs().unfinished().stream()
                .filter(run -> run.state() == DagRunState.RUNNING)
                .toList();
    }

    private Optional<Instant> timeOut(RunRow run) {
        return run.startDate()
                .filter(start -> run.state() == DagRunState.RUNNING)
                .flatMap(start -> act.dag(run.dagId()).flatMap(Dag::runTimeout).map(start::plus));
    }

    private Optional<Instant> startLater(RunRow run) {
        return run.state() == DagRunState.QUEUED && run.runAfter().isAfter(act.now())
                ? Optional.of(run.runAfter())
                : Optional.empty();
    }
}
