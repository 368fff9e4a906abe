package city.yanhuo.scheduler.engine;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.schedule.AuditEntry;
import city.yanhuo.ledger.schedule.BackfillRow;
import city.yanhuo.ledger.schedule.DagRow;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.Pool;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Dag;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What operators do to DAGs, runs and tasks. Valid inside {@link Engine#operate} only. */
public final class Operations {
    private final Act act;

    Operations(Act act) {
        this.act = act;
    }

    /** Pauses a DAG: no run of it begins, no further task of its runs; tasks that run go on. */
    public void pause(String dagId) {
        setPaused(dagId, true);
    }

    /** Lets a paused DAG go on. Creates at once the run that its timetable holds due. */
    public void unpause(String dagId) {
        setPaused(dagId, false);
        act.attend(dagId);
    }

    private void setPaused(String dagId, boolean paused) {
        DagRow row = new DagChanges(act).takeOver(dag(dagId));
        act.schedule().dags().save(new DagRow(row.id(), row.file(), row.version(), paused, true));
    }

    /** Creates a run. */
    public RunRow trigger(TriggerRequest request) {
        Dag dag = dag(request.dagId());
        new DagChanges(act).takeOver(dag);
        return new Triggering(act).trigger(dag, request);
    }

    /**
     * Clears tasks of a run.
     *
     * @param leaveRun whether the run keeps its state, so that its tasks stay as they are until it is queued
     * @param preventRunning whether tasks that run are refused instead of restarted
     * @return the tasks that were cleared
     */
    public List<String> clear(RunRow run, Collection<String> taskIds, boolean leaveRun, boolean preventRunning) {
        return new Clearing(act)
                .clear(
                        picture(run),
                        taskIds,
                        leaveRun ? Clearing.Runs.LEAVE : Clearing.Runs.QUEUE_AGAIN,
                        preventRunning ? Clearing.RunningTasks.REFUSE : Clearing.RunningTasks.RESTART);
    }

    /**
     * Sets the state of a task by hand.
     *
     * @param others further tasks of the run that get the same state
     * @return the tasks below that had failed and were cleared
     */
    public List<String> mark(RunRow run, String taskId, Set<String> others, TaskState state) {
        return new Marking(act).mark(picture(run), taskId, others, state);
    }

    /** Sets the state of a run by hand. */
    public void mark(RunRow run, DagRunState state) {
        new Marking(act).markRun(picture(run), state);
    }

    /** What a backfill would do, date by date; changes nothing. */
    public List<BackfillDate> planBackfill(BackfillRequest request) {
        return new Backfilling(act).plan(dag(request.dagId()), request);
    }

    /** Creates a backfill with its runs. */
    public BackfillRow createBackfill(BackfillRequest request) {
        Dag dag = dag(request.dagId());
        new DagChanges(act).takeOver(dag);
        return new Backfilling(act).create(dag, request);
    }

    /** No further run of a backfill begins until it is unpaused. */
    public void pauseBackfill(long id, boolean paused) {
        BackfillRow backfill = backfill(id);
        act.schedule().backfills().setPaused(id, paused);
        act.attend(backfill.dagId());
    }

    /** Ends a backfill: its queued runs fail, those that run go on. */
    public void cancelBackfill(long id) {
        new Backfilling(act).cancel(backfill(id));
    }

    /** Sets the size of a pool. */
    public void setPool(Pool pool) {
        act.schedule().dags().save(pool);
    }

    /** Removes a pool. */
    public void deletePool(String name) {
        if (name.equals(Pool.DEFAULT)) {
            throw new YanhuoException(
                    ErrorKind.USAGE, "Cannot delete a pool: tasks that name none use it, found " + Pool.DEFAULT);
        }
        if (!act.schedule().dags().deletePool(name)) {
            throw new YanhuoException(
                    ErrorKind.USAGE, "Cannot delete a pool: there is none of that name, found \"" + name + "\"");
        }
    }

    /** Removes everything that is kept about a DAG; its file is not touched. */
    public int delete(String dagId) {
        if (act.schedule().runs().unfinished(dagId).stream().anyMatch(run -> run.state() == DagRunState.RUNNING)) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot delete " + dagId + ": a run of it is running, found it unfinished; wait or mark it");
        }
        int runs = act.schedule().runs().delete(dagId);
        act.schedule().dags().delete(dagId);
        return runs;
    }

    /** Records who did what. */
    public void audit(AuditEntry entry) {
        act.schedule().audit().add(entry);
    }

    private RunPicture picture(RunRow run) {
        dag(run.dagId());
        return act.picture(run).orElseThrow();
    }

    private BackfillRow backfill(long id) {
        BackfillRow backfill = act.schedule()
                .backfills()
                .find(id)
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.USAGE, "Cannot find a backfill: there is none of that number, found " + id));
        if (backfill.completedAt().isPresent()) {
            throw new YanhuoException(
                    ErrorKind.USAGE, "Cannot change backfill " + id + ": it has ended, found it completed");
        }
        return backfill;
    }

    private Dag dag(String dagId) {
        List<String> known = act.dags().all().stream().map(Dag::id).toList();
        return act.dag(dagId)
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot find a DAG: there is none of that id, found \"" + dagId + "\""
                                + Nearest.advice(dagId, known)));
    }
}
