package city.yanhuo.ledger.schedule;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A run of a DAG.
 *
 * @param id its number; 0 before it is stored
 * @param dagId the DAG
 * @param runId unique in the DAG: {@code scheduled__2026-11-23T22:30:00+00:00}
 * @param type why it exists
 * @param logicalDate unique in the DAG; empty for runs that were asked for without one
 * @param intervalStart first instant of the period it works on
 * @param intervalEnd first instant after that period
 * @param runAfter it does not start earlier
 * @param state how it stands
 * @param queuedAt when it was created, or cleared last
 * @param startDate when it began to run
 * @param endDate when it ended
 * @param conf JSON object given by whoever asked for it
 * @param triggeredBy {@code timetable}, {@code cli}, {@code backfill}, {@code asset}
 * @param clearNumber how often it was cleared
 * @param version the version of the DAG that it was created from
 * @param backfillId the backfill that asked for it last
 * @param sortOrdinal its place in that backfill, from 1; 0 outside of one
 */
public record RunRow(
        long id,
        String dagId,
        String runId,
        RunType type,
        Optional<Instant> logicalDate,
        Optional<Instant> intervalStart,
        Optional<Instant> intervalEnd,
        Instant runAfter,
        DagRunState state,
        Instant queuedAt,
        Optional<Instant> startDate,
        Optional<Instant> endDate,
        String conf,
        String triggeredBy,
        int clearNumber,
        String version,
        Optional<Long> backfillId,
        int sortOrdinal) {

    /** What may change in a run, as it is now. */
    private static final class Copy {
        private final RunRow run;
        private long id;
        private RunType type;
        private DagRunState state;
        private Instant queuedAt;
        private Optional<Instant> startDate;
        private Optional<Instant> endDate;
        private String conf;
        private String triggeredBy;
        private int clearNumber;
        private String version;
        private Optional<Long> backfillId;
        private int sortOrdinal;

        private Copy(RunRow run) {
            this.run = run;
            this.id = run.id;
            this.type = run.type;
            this.state = run.state;
            this.queuedAt = run.queuedAt;
            this.startDate = run.startDate;
            this.endDate = run.endDate;
            this.conf = run.conf;
            this.triggeredBy = run.triggeredBy;
            this.clearNumber = run.clearNumber;
            this.version = run.version;
            this.backfillId = run.backfillId;
            this.sortOrdinal = run.sortOrdinal;
        }

        private RunRow done() {
            return new RunRow(
                    id,
                    run.dagId,
                    run.runId,
                    type,
                    run.logicalDate,
                    run.intervalStart,
                    run.intervalEnd,
                    run.runAfter,
                    state,
                    queuedAt,
                    startDate,
                    endDate,
                    conf,
                    triggeredBy,
                    clearNumber,
                    version,
                    backfillId,
                    sortOrdinal);
        }
    }

    private RunRow with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.done();
    }

    /** The same run with the number that it was stored under. */
    public RunRow stored(long number) {
        return with(copy -> copy.id = number);
    }

    /** The same run, running since an instant. */
    public RunRow started(Instant at) {
        return with(copy -> {
            copy.state = DagRunState.RUNNING;
            copy.startDate = Optional.of(at);
            copy.endDate = Optional.empty();
        });
    }

    /** The same run, ended. */
    public RunRow ended(DagRunState result, Instant at) {
        return with(copy -> {
            copy.state = result;
            copy.endDate = Optional.of(at);
        });
    }

    /** The same run, waiting again after it had ended. */
    public RunRow queuedAgain(Instant at) {
        return with(copy -> {
            copy.state = DagRunState.QUEUED;
            copy.queuedAt = at;
            copy.startDate = Optional.empty();
            copy.endDate = Optional.empty();
        });
    }

    /** The same run, counted as cleared once more at an instant. */
    public RunRow cleared(Instant at) {
        return with(copy -> {
            copy.queuedAt = at;
            copy.clearNumber++;
        });
    }

    /** The same run as part of a backfill. */
    public RunRow inBackfill(long backfill, int ordinal, String newConf) {
        return with(copy -> {
            copy.type = RunType.BACKFILL;
            copy.conf = newConf;
            copy.triggeredBy = "backfill";
            copy.backfillId = Optional.of(backfill);
            copy.sortOrdinal = ordinal;
        });
    }

    /** The same run, to be judged by another version of its DAG. */
    public RunRow ofVersion(String newVersion) {
        return with(copy -> copy.version = newVersion);
    }
}
