package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.BackfillRow;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends runs, and tells who has to know. */
final class RunEnds {
    private final Act act;

    RunEnds(Act act) {
        this.act = act;
    }

    /** Ends a run. */
    void end(RunPicture picture, DagRunState result) {
        end(picture, result, failed(picture));
    }

    private void end(RunPicture picture, DagRunState result, List<TaskRow> why) {
        RunRow before = picture.run();
        picture.put(before.ended(result, act.now()));
        act.schedule().deadlines().remove(before.id());
        if (result == DagRunState.FAILED) {
            act.notices().runFailed(act.books(), picture.dag(), picture.run(), why, act.now());
        } else if (before.clearNumber() > 0) {
            act.notices().runRecovered(act.books(), picture.dag(), picture.run(), act.now());
        }
        act.flush();
        completeBackfill(before);
        act.attend(before.dagId());
    }

    /** Fails a run that took too long: what is open is skipped, running processes are ended by who sees that (§2.1). */
    void timeOut(RunPicture picture) {
        List<TaskRow> why = new ArrayList<>(failed(picture));
        for (TaskRow row : List.copyOf(picture.tasks())) {
            if (!row.state().isFinished()) {
                TaskRow skipped = row.in(TaskState.SKIPPED).because("the run took longer than its dagrun_timeout");
                picture.put(skipped);
                why.add(skipped);
            }
        }
        end(picture, DagRunState.FAILED, why);
    }

    private static List<TaskRow> failed(RunPicture picture) {
        return picture.tasks().stream().filter(row -> row.state().isFailure()).toList();
    }

    private void completeBackfill(RunRow run) {
        Optional<BackfillRow> backfill = run.backfillId().flatMap(act.schedule().backfills()::find);
        boolean open = backfill.isPresent()
                && act.schedule().runs().ofBackfill(backfill.get().id()).stream()
                        .anyMatch(each -> !each.state().isFinished());
        if (backfill.isPresent() && !open) {
            act.schedule().backfills().complete(backfill.get().id(), act.now());
        }
    }
}
