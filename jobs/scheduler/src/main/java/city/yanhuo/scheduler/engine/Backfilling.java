package city.yanhuo.scheduler.engine;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.schedule.BackfillRow;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.RunType;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.timetable.BackfillDates;
import city.yanhuo.scheduler.timetable.RunTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs dates of the past (airflow.md §1.7). */
final class Backfilling {
    private final Act act;

    Backfilling(Act act) {
        this.act = act;
    }

    /** What a backfill would do, date by date, in its order. */
    List<BackfillDate> plan(Dag dag, BackfillRequest request) {
        refuseDependsOnPast(dag, request);
        List<RunTimes> dates = BackfillDates.of(
                dag.id(), dag.timetable(), request.from(), request.to(), request.backwards(), act.now());
        List<BackfillDate> plan = new ArrayList<>();
        for (RunTimes times : dates) {
            Optional<RunRow> existing = act.schedule().runs().find(dag.id(), times.logicalDate());
            plan.add(new BackfillDate(plan.size() + 1, times, existing, reason(existing, request)));
        }
        return plan;
    }

    private static String reason(Optional<RunRow> existing, BackfillRequest request) {
        if (existing.isEmpty()) {
            return BackfillDate.NEW;
        }
        if (!existing.get().state().isFinished()) {
            return BackfillDate.IN_FLIGHT;
        }
        boolean again =
                switch (request.reprocess()) {
                    case NONE -> false;
                    case FAILED -> existing.get().state() == DagRunState.FAILED;
                    case COMPLETED -> true;
                };
        return again ? BackfillDate.AGAIN : BackfillDate.EXISTS;
    }

    private static void refuseDependsOnPast(Dag dag, BackfillRequest request) {
        boolean looksBack = dag.tasks().stream().anyMatch(task -> task.dependsOnPast());
        if (looksBack && request.backwards()) {
            throw refused(dag, "tasks with depends_on_past cannot run backwards, found --run-backwards");
        }
        if (looksBack && request.reprocess() == BackfillRequest.Reprocess.NONE) {
            throw refused(
                    dag,
                    "tasks with depends_on_past need the runs before them, found reprocess behavior none; give"
                            + " --reprocess-behavior failed or completed");
        }
    }

    private static YanhuoException refused(Dag dag, String why) {
        return new YanhuoException(ErrorKind.USAGE, "Cannot backfill " + dag.id() + ": " + why);
    }

    /** Creates the backfill and its runs, all at once, all queued. */
    BackfillRow create(Dag dag, BackfillRequest request) {
        List<BackfillDate> plan = plan(dag, request);
        BackfillRow backfill = new BackfillRow(
                0,
                dag.id(),
                request.from(),
                request.to(),
                request.conf(),
                request.reprocess().word(),
                request.maxActiveRuns(),
                request.backwards(),
                false,
                act.now(),
                Optional.empty());
        long id = act.schedule()
                .backfills()
                .add(backfill)
                .orElseThrow(() -> refused(
                        dag, "it has an uncompleted one, found one that is not completed; cancel it or wait for it"));
        for (BackfillDate date : plan) {
            Optional<Long> run = date.isRun() ? Optional.of(run(dag, request, id, date)) : Optional.empty();
            act.schedule()
                    .backfills()
                    .addDate(id, date.ordinal(), date.times().logicalDate(), run, date.isRun() ? "" : date.reason());
        }
        if (plan.stream().noneMatch(BackfillDate::isRun)) {
            act.schedule().backfills().complete(id, act.now());
        }
        act.flush();
        act.attend(dag.id());
        return act.schedule().backfills().find(id).orElseThrow();
    }

    private long run(Dag dag, BackfillRequest request, long backfill, BackfillDate date) {
        if (date.existing().isPresent()) {
            return runAgain(request, backfill, date);
        }
        RunCreation creation = new RunCreation(act);
        RunRow run = creation.dated(dag, RunType.BACKFILL, date.times(), "backfill")
                .inBackfill(backfill, date.ordinal(), request.conf());
        return creation.create(dag, run)
                .orElseThrow(() -> refused(dag, "the run id of a date is taken, found " + run.runId()))
                .run()
                .id();
    }

    /** The run keeps its id; it is cleared whole and belongs to the backfill from now on. */
    private long runAgain(BackfillRequest request, long backfill, BackfillDate date) {
        RunRow existing = date.existing().orElseThrow();
        RunPicture picture = act.picture(existing).orElseThrow();
        String conf = request.conf().equals("{}") ? existing.conf() : request.conf();
        picture.put(picture.run().inBackfill(backfill, date.ordinal(), conf));
        new Clearing(act)
                .clear(
                        picture,
                        picture.tasks().stream().map(TaskRow::taskId).toList(),
                        Clearing.Runs.QUEUE_AGAIN,
                        Clearing.RunningTasks.RESTART);
        return existing.id();
    }

    /** No further run of it begins; those that run go on. */
    void cancel(BackfillRow backfill) {
        act.schedule().backfills().setPaused(backfill.id(), true);
        for (RunRow run : act.schedule().runs().ofBackfill(backfill.id())) {
            if (run.state() == DagRunState.QUEUED) {
                act.schedule().runs().save(run.ended(DagRunState.FAILED, act.now()));
            }
        }
        act.schedule().backfills().complete(backfill.id(), act.now());
    }
}
