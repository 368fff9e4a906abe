package city.yanhuo.scheduler.process;

import city.yanhuo.scheduler.engine.TaskEnd;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;

/** What an exit code means (airflow.md §2.3). */
public final class Outcomes {
    private Outcomes() {}

    /** 0 succeeds, one of the set skips, any other or a signal fails. */
    public static TaskEnd ofBash(int exitCode, Set<Integer> skipOnExitCodes) {
        // a shell tells a signal to its child as 128 + n, which the supervisor cannot tell from a signal to the shell
        if (skipOnExitCodes.contains(exitCode) || (exitCode < 0 && skipOnExitCodes.contains(128 - exitCode))) {
            return new TaskEnd.Skipped("The command ended with exit code " + exitCode + ", which skips the task");
        }
        return ofSpark(exitCode);
    }

    /** 0 succeeds, any other or a signal fails; no code skips. */
    public static TaskEnd ofSpark(int exitCode) {
        return exitCode == 0
                ? new TaskEnd.Succeeded()
                : new TaskEnd.Failed(new TryEnd(OptionalInt.of(exitCode), Instant.EPOCH).sentence());
    }
}
