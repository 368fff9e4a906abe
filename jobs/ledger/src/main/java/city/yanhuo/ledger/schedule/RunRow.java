package city.yanhuo.ledger.schedule;

import java.time.Instant;
import java.util.Optional;

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

    /** The same run with the number that it was stored under. */
    public RunRow stored(long number) {
        return new RunRow(
                number,
                dagId,
                runId,
                type,
                logicalDate,
                intervalStart,
                intervalEnd,
                runAfter,
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

    /** The same run, running since an instant. */
    public RunRow started(Instant at) {
        return new RunRow(
                id,
                dagId,
                runId,
                type,
                logicalDate,
                intervalStart,
                intervalEnd,
                runAfter,
                DagRunState.RUNNING,
                queuedAt,
                Optional.of(at),
                Optional.empty(),
                conf,
                triggeredBy,
                clearNumber,
                version,
                backfillId,
                sortOrdinal);
    }

    /** The same run, ended. */
    public RunRow ended(DagRunState result, Instant at) {
        return new RunRow(
                id,
                dagId,
                runId,
                type,
                logicalDate,
                intervalStart,
                intervalEnd,
                runAfter,
                result,
                queuedAt,
                startDate,
                Optional.of(at),
                conf,
                triggeredBy,
                clearNumber,
                version,
                backfillId,
                sortOrdinal);
    }

    /** The same run, waiting again after it had ended. */
    public RunRow queuedAgain(Instant at) {
        return new RunRow(
                id,
                dagId,
                runId,
                type,
                logicalDate,
                intervalStart,
                intervalEnd,
                runAfter,
                DagRunState.QUEUED,
                at,
                Optional.empty(),
                Optional.empty(),
                conf,
                triggeredBy,
                clearNumber,
                version,
                backfillId,
                sortOrdinal);
    }

    /** The same run, counted as cleared once more at an instant. */
    public RunRow cleared(Instant at) {
        return new RunRow(
                id,
                dagId,
                runId,
                type,
                logicalDate,
                intervalStart,
                intervalEnd,
                runAfter,
                state,
                at,
                startDate,
                endDate,
                conf,
                triggeredBy,
                clearNumber + 1,
                version,
                backfillId,
                sortOrdinal);
    }

    /** The same run as part of a backfill. */
    public RunRow inBackfill(long backfill, int ordinal, String newConf) {
        return new RunRow(
                id,
                dagId,
                runId,
                RunType.BACKFILL,
                logicalDate,
                intervalStart,
                intervalEnd,
                runAfter,
                state,
                queuedAt,
                startDate,
                endDate,
                newConf,
                "backfill",
                clearNumber,
                version,
                Optional.of(backfill),
                ordinal);
    }

    /** The same run, to be judged by another version of its DAG. */
    public RunRow ofVersion(String newVersion) {
        return new RunRow(
                id,
                dagId,
                runId,
                type,
                logicalDate,
                intervalStart,
                intervalEnd,
                runAfter,
                state,
                queuedAt,
                startDate,
                endDate,
                conf,
                triggeredBy,
                clearNumber,
                newVersion,
                backfillId,
                sortOrdinal);
    }
}
