package city.yanhuo.target;

import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something undated: done, still reported on, or not reported on for too long. It is never in BREACH (DESIGN §7). */
record StatusJudge(TargetContract target, SeriesIndex series) implements RuleJudge {
    @Override
    public YearMonth firstMonth() {
        return YearMonth.of(target.year(), 1);
    }

    @Override
    public Assessment assess(YearMonth month) {
        Optional<LastReport> report = series.main(month).flatMap(found -> LastReport.of(found, month.atEndOfMonth()));
        if (report.isEmpty()) {
            return LastReport.none(series, month);
        }
        VerdictState state = VerdictState.ON_TRACK;
        if (report.get().doneOn().isPresent()) {
            state = VerdictState.ACHIEVED;
        } else if (report.get().age() > target.terms().staleAfterDays()) {
            state = VerdictState.WATCH;
        }
        DoneSteps steps = new DoneSteps(target, report.get());
        List<VerdictStep> reasoning = new ArrayList<>(steps.figures(Optional.empty()));
        reasoning.add(steps.verdict(state));
        return Assessment.ofDays(state, Optional.empty(), reasoning);
    }
}
