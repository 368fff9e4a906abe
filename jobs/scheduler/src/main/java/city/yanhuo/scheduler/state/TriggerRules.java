package city.yanhuo.scheduler.state;

import city.yanhuo.ledger.schedule.TaskState;
import java.util.Collection;

/** What the states of a task's direct upstream mean for it (airflow.md §2.1, trigger_rules.csv). */
public final class TriggerRules {
    private TriggerRules() {}

    /** What becomes of a task. */
    public enum Outcome {
        WAIT,
        RUN,
        SKIP,
        FAIL_UPSTREAM
    }

    /**
     * Judges a task by its rule.
     *
     * @param rule the task's rule
     * @param upstream the state of each direct upstream; one without an instance in the run counts as {@link TaskState#NONE}
     */
    public static Outcome judge(TriggerRule rule, Collection<TaskState> upstream) {
        if (upstream.isEmpty() || rule == TriggerRule.ALWAYS) {
            return Outcome.RUN;
        }
        Counts counts = Counts.of(upstream);
        Outcome early = early(rule, counts);
        return early != Outcome.WAIT ? early : isMet(rule, counts) ? Outcome.RUN : Outcome.WAIT;
    }

    /** Whether the states already decide that the task will not run. */
    private static Outcome early(TriggerRule rule, Counts counts) {
        return switch (rule) {
            case ALL_SUCCESS -> when(counts.failures() > 0, counts.skipped > 0);
            case ALL_FAILED -> when(false, counts.success + counts.skipped > 0);
            case ONE_SUCCESS ->
                when(
                        counts.allDone() && counts.success == 0 && counts.skipped < counts.all,
                        counts.skipped == counts.all);
            case ONE_FAILED -> when(false, counts.allDone() && counts.failures() == 0);
            case ONE_DONE -> when(false, counts.allDone() && counts.success + counts.failed == 0);
            case NONE_FAILED -> when(counts.failures() > 0, false);
            case NONE_FAILED_MIN_ONE_SUCCESS ->
                when(
                        counts.failures() > 0
                                || (counts.allDone() && counts.success == 0 && counts.skipped < counts.all),
                        counts.skipped == counts.all);
            case NONE_SKIPPED -> when(false, counts.skipped > 0);
            case ALL_SKIPPED -> when(false, counts.success + counts.failures() > 0);
            case ALL_DONE_MIN_ONE_SUCCESS ->
                when(counts.allDone() && counts.skipped == 0 && counts.success == 0, counts.skipped > 0);
            case ALL_DONE, ALWAYS -> Outcome.WAIT;
        };
    }

    private static Outcome when(boolean failed, boolean skipped) {
        return failed ? Outcome.FAIL_UPSTREAM : skipped ? Outcome.SKIP : Outcome.WAIT;
    }

    private static boolean isMet(TriggerRule rule, Counts counts) {
        return switch (rule) {
            case ALL_SUCCESS -> counts.success + counts.removed == counts.all;
            case ALL_FAILED -> counts.failures() + counts.removed == counts.all;
            case ALL_DONE, ALL_DONE_MIN_ONE_SUCCESS, NONE_SKIPPED -> counts.allDone();
            case NONE_FAILED, NONE_FAILED_MIN_ONE_SUCCESS -> counts.allDone();
            case ONE_SUCCESS -> counts.success > 0;
            case ONE_FAILED -> counts.failures() > 0;
            case ONE_DONE -> counts.success + counts.failed > 0;
            case ALL_SKIPPED -> counts.skipped == counts.all;
            case ALWAYS -> true;
        };
    }

    private record Counts(int all, int success, int failed, int upstreamFailed, int skipped, int removed) {
        static Counts of(Collection<TaskState> states) {
            return new Counts(
                    states.size(),
                    count(states, TaskState.SUCCESS),
                    count(states, TaskState.FAILED),
                    count(states, TaskState.UPSTREAM_FAILED),
                    count(states, TaskState.SKIPPED),
                    count(states, TaskState.REMOVED));
        }

        private static int count(Collection<TaskState> states, TaskState state) {
            return (int) states.stream().filter(each -> each == state).count();
        }

        int failures() {
            return failed + upstreamFailed;
        }

        boolean allDone() {
            return success + failed + upstreamFailed + skipped + removed == all;
        }
    }
}
