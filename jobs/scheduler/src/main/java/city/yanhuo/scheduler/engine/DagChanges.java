package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.DagRow;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.Task;
import java.util.Optional;

/** Takes over what changed in the files: new DAGs, vanished ones, tasks that came and went in runs that are under way. */
final class DagChanges {
    private final Act act;

    DagChanges(Act act) {
        this.act = act;
    }

    /** Compares what the ledger knows with what the files say. */
    void takeOver() {
        act.dags().all().forEach(this::takeOver);
        for (DagRow row : act.schedule().dags().all()) {
            if (row.present() && act.dag(row.id()).isEmpty()) {
                act.schedule().dags().save(new DagRow(row.id(), row.file(), row.version(), row.paused(), false));
            }
        }
    }

    /** The ledger's row of a DAG, made or brought up to date. */
    DagRow takeOver(Dag dag) {
        Optional<DagRow> known = act.schedule().dags().find(dag.id());
        boolean paused = known.map(DagRow::paused)
                .orElseGet(() -> dag.pausedUponCreation().orElse(act.settings().pausedUponCreation()));
        DagRow row = new DagRow(dag.id(), dag.file(), dag.version(), paused, true);
        if (known.filter(row::equals).isEmpty()) {
            act.schedule().dags().save(row);
            act.schedule().runs().unfinished(dag.id()).forEach(run -> adapt(dag, run));
            act.attend(dag.id());
        }
        return row;
    }

    private void adapt(Dag dag, RunRow run) {
        if (run.version().equals(dag.version())) {
            return;
        }
        RunPicture picture = act.open(run, dag, act.schedule().tasks().of(run.id()));
        RunCreation creation = new RunCreation(act);
        for (TaskRow wanted : creation.tasks(dag, run)) {
            Optional<TaskRow> there = picture.task(wanted.taskId()).filter(row -> row.state() != TaskState.REMOVED);
            picture.put(there.map(row -> row.withSettings(wanted.pool(), wanted.poolSlots(), wanted.weight()))
                    .orElse(wanted));
        }
        for (TaskRow row : picture.tasks()) {
            Optional<Task> task = picture.graph().find(row.taskId());
            if (task.isEmpty()) {
                picture.put(row.in(TaskState.REMOVED));
            }
        }
        picture.put(run.ofVersion(dag.version()));
        act.flush();
        new Progress(act).advance(picture);
        act.flush();
    }
}
