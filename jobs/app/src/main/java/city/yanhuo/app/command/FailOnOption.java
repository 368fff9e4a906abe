package city.yanhuo.app.command;

import city.yanhuo.app.step.DeliveryChanges;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** {@code --fail-on}: which results end a command with exit code 1, for schedulers and scripts. */
final class FailOnOption {
    /** What may be asked for. */
    enum Condition {
        BREACH,
        WATCH,
        REJECTED
    }

    private static final int CHECK_FAILED = 1;
    private static final Set<VerdictState> BREACHES = EnumSet.of(VerdictState.BREACH, VerdictState.MISSED);
    private static final Set<VerdictState> WATCHES =
            EnumSet.of(VerdictState.WATCH, VerdictState.BREACH, VerdictState.MISSED);

    @Option(
            names = "--fail-on",
            paramLabel = "breach|watch|rejected,…",
            hideParamSyntax = true,
            split = ",",
            descriptionKey = "fail-on")
    private Set<Condition> conditions = EnumSet.noneOf(Condition.class);

    /**
     * 0, or 1 when a condition that was asked for holds.
     *
     * @param verdicts of the newest period
     * @param deliveries what this run took
     */
    int exitCode(Collection<Verdict> verdicts, DeliveryChanges deliveries) {
        boolean isRejected = deliveries.rejectedRows() > 0
                || !deliveries.notRead().isEmpty()
                || !deliveries.said().untaken().isEmpty();
        boolean fails = (conditions.contains(Condition.REJECTED) && isRejected)
                || (conditions.contains(Condition.BREACH) && any(verdicts, BREACHES))
                || (conditions.contains(Condition.WATCH) && any(verdicts, WATCHES));
        return fails ? CHECK_FAILED : 0;
    }

    private static boolean any(Collection<Verdict> verdicts, Set<VerdictState> states) {
        return verdicts.stream().anyMatch(verdict -> states.contains(verdict.state()));
    }
}
