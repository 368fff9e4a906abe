package city.yanhuo.ledger.schedule;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

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

    /** What may change in a task instance, as it is now. */
    private static final class Copy {
        private final TaskRow task;
        private TaskState state;
        private int tryNumber;
        private int maxTries;
        private String pool;
        private int poolSlots;
        private int weight;
        private Optional<Instant> startDate;
        private Optional<Instant> endDate;
        private Optional<Instant> firstPoke;
        private Optional<Instant> dueAt;
        private String note;

        private Copy(TaskRow task) {
            this.task = task;
            this.state = task.state;
            this.tryNumber = task.tryNumber;
            this.maxTries = task.maxTries;
            this.pool = task.pool;
            this.poolSlots = task.poolSlots;
            this.weight = task.weight;
            this.startDate = task.startDate;
            this.endDate = task.endDate;
            this.firstPoke = task.firstPoke;
            this.dueAt = task.dueAt;
            this.note = task.note;
        }

        private TaskRow done() {
            return new TaskRow(
                    task.run,
                    task.taskId,
                    state,
                    tryNumber,
                    maxTries,
                    pool,
                    poolSlots,
                    weight,
                    startDate,
                    endDate,
                    firstPoke,
                    dueAt,
                    note);
        }
    }

    private TaskRow with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.done();
    }

    /** The same in another state, with nothing to wait for. */
    public TaskRow in(TaskState next) {
        return with(copy -> {
            copy.state = next;
            copy.dueAt = Optional.empty();
        });
    }

    /** The same, with another reason for its state. */
    public TaskRow because(String why) {
        return with(copy -> copy.note = why);
    }

    /** The same with its next try: scheduled. */
    public TaskRow nextTry() {
        return with(copy -> {
            copy.state = TaskState.SCHEDULED;
            copy.tryNumber++;
            copy.startDate = Optional.empty();
            copy.endDate = Optional.empty();
            copy.dueAt = Optional.empty();
            copy.note = "";
        });
    }

    /**
     * The same, running since an instant.
     *
     * @param looks whether it is a sensor: what it saw last stays until it sees something else
     */
    public TaskRow running(Instant at, boolean looks) {
        return with(copy -> {
            copy.state = TaskState.RUNNING;
            copy.startDate = Optional.of(at);
            copy.endDate = Optional.empty();
            copy.firstPoke = looks && firstPoke.isEmpty() ? Optional.of(at) : firstPoke;
            copy.dueAt = Optional.empty();
            copy.note = looks ? note : "";
        });
    }

    /** The same, ended in a state. */
    public TaskRow ended(TaskState result, Instant at, String why) {
        return with(copy -> {
            copy.state = result;
            copy.endDate = Optional.of(at);
            copy.dueAt = Optional.empty();
            copy.note = why;
        });
    }

    /** The same, waiting until an instant in a state. */
    public TaskRow waiting(TaskState next, Instant until, String why) {
        return with(copy -> {
            copy.state = next;
            copy.dueAt = Optional.of(until);
            copy.note = why;
        });
    }

    /** The same, as if it had never run, with that many tries to come. */
    public TaskRow cleared(int newMaxTries) {
        return with(copy -> {
            copy.state = TaskState.NONE;
            copy.maxTries = newMaxTries;
            copy.startDate = Optional.empty();
            copy.endDate = Optional.empty();
            copy.firstPoke = Optional.empty();
            copy.dueAt = Optional.empty();
            copy.note = "";
        });
    }

    /** The same with the settings that the file now gives it. */
    public TaskRow withSettings(String newPool, int newSlots, int newWeight) {
        return with(copy -> {
            copy.pool = newPool;
            copy.poolSlots = newSlots;
            copy.weight = newWeight;
        });
    }
}
