package city.yanhuo.ledger.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * A task instance: a task in a run.
 *
 * @param run number of the run
 * @param taskId full id of the task
 * @param state how it stands
 * @param tryNumber number of the try that is, or was last, scheduled; 0 before the first
 * @param maxTries the last try that may be followed by another
 * @param pool whose slots it takes
 * @param poolSlots how many
 * @param weight its priority with the weights of others
 * @param startDate when the try began
 * @param endDate when it ended
 * @param firstPoke when a sensor looked first since the last clear
 * @param dueAt when it is tried again, or looks again
 * @param note why it stands as it does, for people; "" when the state says everything
 */
public record TaskRow(
        long run,
        String taskId,
        TaskState state,
        int tryNumber,
        int maxTries,
        String pool,
        int poolSlots,
        int weight,
        Optional<Instant> startDate,
        Optional<Instant> endDate,
        Optional<Instant> firstPoke,
        Optional<Instant> dueAt,
        String note) {

    /** A task that nothing has happened to. */
    public static TaskRow untouched(long run, String taskId, int retries, String pool, int poolSlots, int weight) {
        return new TaskRow(
                run,
                taskId,
                TaskState.NONE,
                0,
                retries,
                pool,
                poolSlots,
                weight,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The same in another state, with nothing to wait for. */
    public TaskRow in(TaskState next) {
        return new TaskRow(
                run,
                taskId,
                next,
                tryNumber,
                maxTries,
                pool,
                poolSlots,
                weight,
                startDate,
                endDate,
                firstPoke,
                Optional.empty(),
                note);
    }

    /** The same with its next try: scheduled. */
    public TaskRow nextTry() {
        return new TaskRow(
                run,
                taskId,
                TaskState.SCHEDULED,
                tryNumber + 1,
                maxTries,
                pool,
                poolSlots,
                weight,
                Optional.empty(),
                Optional.empty(),
                firstPoke,
                Optional.empty(),
                "");
    }

    /**
     * The same, running since an instant.
     *
     * @param looks whether it is a sensor: what it saw last stays until it sees something else
     */
    public TaskRow running(Instant at, boolean looks) {
        Optional<Instant> first = looks && firstPoke.isEmpty() ? Optional.of(at) : firstPoke;
        return new TaskRow(
                run,
                taskId,
                TaskState.RUNNING,
                tryNumber,
                maxTries,
                pool,
                poolSlots,
                weight,
                Optional.of(at),
                Optional.empty(),
                first,
                Optional.empty(),
                looks ? note : "");
    }

    /** The same, ended in a state. */
    public TaskRow ended(TaskState result, Instant at, String why) {
        return new TaskRow(
                run,
                taskId,
                result,
                tryNumber,
                maxTries,
                pool,
                poolSlots,
                weight,
                startDate,
                Optional.of(at),
                firstPoke,
                Optional.empty(),
                why);
    }

    /** The same, waiting until an instant in a state. */
    public TaskRow waiting(TaskState next, Instant until, String why) {
        return new TaskRow(
                run,
                taskId,
                next,
                tryNumber,
                maxTries,
                pool,
                poolSlots,
                weight,
                startDate,
                endDate,
                firstPoke,
                Optional.of(until),
                why);
    }

    /** The same, as if it had never run, with that many tries to come. */
    public TaskRow cleared(int newMaxTries) {
        return new TaskRow(
                run,
                taskId,
                TaskState.NONE,
                tryNumber,
                newMaxTries,
                pool,
                poolSlots,
                weight,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The same with the settings that the file now gives it. */
    public TaskRow withSettings(String newPool, int newSlots, int newWeight) {
        return new TaskRow(
                run, taskId, state, tryNumber, maxTries, newPool, newSlots, newWeight, startDate, endDate, firstPoke,
                dueAt, note);
    }
}
