package city.yanhuo.target;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What was said before, to tell which verdicts a correction has changed. A restated verdict stays marked. */
final class Restatements {
    private record Key(String target, int version, Period period) {}

    private final Map<Key, Verdict> last = new HashMap<>();

    private Restatements() {}

    static Restatements of(Collection<Verdict> lastVerdicts) {
        Restatements restatements = new Restatements();
        for (Verdict verdict : lastVerdicts) {
            restatements.last.put(new Key(verdict.target(), verdict.version(), verdict.period()), verdict);
        }
        return restatements;
    }

    Set<VerdictFlag> flags(TargetContract target, Period period, Assessment assessment) {
        Set<VerdictFlag> flags = EnumSet.noneOf(VerdictFlag.class);
        flags.addAll(assessment.flags());
        Verdict before = last.get(new Key(target.target(), target.version(), period));
        if (before != null && (before.flags().contains(VerdictFlag.RESTATED) || isChanged(before, assessment))) {
            flags.add(VerdictFlag.RESTATED);
        }
        return flags;
    }

    private static boolean isChanged(Verdict before, Assessment now) {
        return before.state() != VerdictState.PROVISIONAL
                && before.state() != VerdictState.NO_DATA
                && before.state() != now.state();
    }
}
