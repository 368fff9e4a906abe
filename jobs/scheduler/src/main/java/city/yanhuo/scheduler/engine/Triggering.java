package city.yanhuo.scheduler.engine;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.RunType;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.timetable.DataInterval;
import city.yanhuo.scheduler.timetable.RunIds;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Creates a run that somebody asked for (airflow.md §1.6). */
final class Triggering {
    private final Act act;

    Triggering(Act act) {
        this.act = act;
    }

    RunRow trigger(Dag dag, TriggerRequest request) {
        OffsetDateTime runAfter = request.runAfter().orElse(act.now().atOffset(ZoneOffset.UTC));
        Optional<Instant> logicalDate = request.logicalDate().map(OffsetDateTime::toInstant);
        Optional<DataInterval> interval = logicalDate.flatMap(dag.timetable()::inferInterval);
        request.runId().ifPresent(RunIds::checkManual);
        RunRow run = new RunRow(
                0,
                dag.id(),
                request.runId().orElseGet(() -> RunIds.manual(runAfter)),
                RunType.MANUAL,
                logicalDate,
                interval.map(DataInterval::start).or(() -> logicalDate),
                interval.map(DataInterval::end).or(() -> logicalDate),
                runAfter.toInstant(),
                DagRunState.QUEUED,
                act.now(),
                Optional.empty(),
                Optional.empty(),
                request.conf(),
                "cli",
                0,
                dag.version(),
                Optional.empty(),
                0);
        refuseEmpty(dag, run);
        RunPicture created = new RunCreation(act).create(dag, run).orElseThrow(() -> taken(run));
        act.attend(dag.id());
        return created.run();
    }

    /** In Airflow a run before the start date has no task and succeeds at once: nobody who asks for it wants that. */
    private static void refuseEmpty(Dag dag, RunRow run) {
        boolean any = dag.tasks().stream().anyMatch(task -> RunCreation.belongs(task, run));
        if (!any && !dag.tasks().isEmpty()) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot trigger " + dag.id() + ": no task of it runs for that logical date, found "
                            + run.logicalDate().map(Instant::toString).orElse("none")
                            + "; its start_date and end_date allow later or earlier ones only, a backfill ignores them");
        }
    }

    private YanhuoException taken(RunRow run) {
        boolean sameId = act.schedule().runs().find(run.dagId(), run.runId()).isPresent();
        String found = sameId
                ? "run id " + run.runId()
                : "logical date " + run.logicalDate().map(Instant::toString).orElse("none");
        return new YanhuoException(
                ErrorKind.USAGE,
                "Cannot trigger " + run.dagId() + ": it has such a run already, found " + found
                        + "; clear that run to have it run again");
    }
}
