package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.BackfillRow;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.RunType;
import city.yanhuo.scheduler.dag.Dag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Starts queued runs as far as the limits of their DAG allow. */
final class QueuedRuns {
    /** Runs of backfills come last and in the order of their backfill, others in that of their due date (airflow.md §1.5). */
    private static final Comparator<RunRow> ORDER = Comparator.comparing(QueuedRuns::isBackfill)
            .thenComparing(RunRow::sortOrdinal)
            .thenComparing(RunRow::runAfter)
            .thenComparing(RunRow::id);

    private final Act act;

    QueuedRuns(Act act) {
        this.act = act;
    }

    /** Starts what may start of a DAG. */
    void start(Dag dag) {
        if (!act.isActive(dag.id())) {
            return;
        }
        List<RunRow> queued = act.schedule().runs().unfinished(dag.id()).stream()
                .filter(run -> run.state() == DagRunState.QUEUED)
                .filter(run -> !run.runAfter().isAfter(act.now()))
                .sorted(ORDER)
                .toList();
        for (RunRow run : queued) {
            if (hasRoom(dag, run)) {
                act.picture(run).ifPresent(this::start);
            }
        }
    }

    private void start(RunPicture picture) {
        picture.put(picture.run().started(act.now()));
        act.flush();
        new Progress(act).advance(picture);
        act.flush();
    }

    private boolean hasRoom(Dag dag, RunRow run) {
        List<RunRow> running = act.schedule().runs().unfinished(dag.id()).stream()
                .filter(each -> each.state() == DagRunState.RUNNING)
                .toList();
        if (!isBackfill(run)) {
            return running.stream().filter(each -> !isBackfill(each)).count() < dag.maxActiveRuns();
        }
        Optional<BackfillRow> backfill = run.backfillId().flatMap(act.schedule().backfills()::find);
        return backfill.isPresent()
                && !backfill.get().paused()
                && running.stream()
                                .filter(each -> each.backfillId().equals(run.backfillId()))
                                .count()
                        < backfill.get().maxActiveRuns();
    }

    private static boolean isBackfill(RunRow run) {
        return run.type() == RunType.BACKFILL;
    }
}
