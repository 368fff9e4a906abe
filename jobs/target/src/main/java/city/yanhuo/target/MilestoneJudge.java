package city.yanhuo.target;

import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something to be done by a day (DESIGN §7, domain.md §8.8): before the day its planned finish and the age of its last report are
 * looked at. Once the day has passed it is done or missed; while the report that covers the day is not in and the last one is not
 * too old, nobody can say which.
 */
record MilestoneJudge(TargetContract target, SeriesIndex series) implements RuleJudge {
    /** Days that a planned finish may lie behind the due day before the milestone is in BREACH. */
    static final int FAR_BEHIND = 30;

    @Override
    public YearMonth firstMonth() {
        return YearMonth.of(target.year(), 1);
    }

    @Override
    public Assessment assess(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        Optional<LastReport> report = series.main(month).flatMap(found -> LastReport.of(found, end));
        if (report.isEmpty()) {
            return LastReport.none(series, month);
        }
        return report.get()
                .doneOn()
                .map(day -> done(report.get(), day))
                .orElseGet(() -> end.isBefore(target.due()) ? running(report.get()) : due(report.get()));
    }

    private Assessment done(LastReport report, LocalDate day) {
        VerdictState state = day.isAfter(target.due()) ? VerdictState.MISSED : VerdictState.ACHIEVED;
        return assessed(state, report, Optional.of(day));
    }

    private Assessment running(LastReport report) {
        Optional<LocalDate> planned = report.plannedFinish();
        long behind =
                planned.map(day -> ChronoUnit.DAYS.between(target.due(), day)).orElse(0L);
        boolean isStale = report.age() > target.terms().staleAfterDays();
        VerdictState state = VerdictState.ON_TRACK;
        if (behind > FAR_BEHIND) {
            state = VerdictState.BREACH;
        } else if (behind > 0 || isStale) {
            state = VerdictState.WATCH;
        }
        return assessed(state, report, planned);
    }

    private Assessment due(LastReport report) {
        boolean isKnown =
                report.reportedTo().filter(day -> !day.isBefore(target.due())).isPresent();
        if (!isKnown && report.age() <= target.terms().staleAfterDays()) {
            return Assessment.without(
                    VerdictState.PROVISIONAL, Optional.empty(), List.of(new DoneSteps(target, report).notYetKnown()));
        }
        LocalDate earliest = report.end().plusDays(1);
        LocalDate finish =
                report.plannedFinish().filter(day -> day.isAfter(earliest)).orElse(earliest);
        return assessed(VerdictState.MISSED, report, Optional.of(finish));
    }

    private Assessment assessed(VerdictState state, LastReport report, Optional<LocalDate> finish) {
        Optional<Long> early = finish.map(day -> ChronoUnit.DAYS.between(day, target.due()));
        DoneSteps steps = new DoneSteps(target, report);
        List<VerdictStep> reasoning = new ArrayList<>(steps.figures(early));
        reasoning.add(steps.verdict(state));
        return Assessment.ofDays(state, early, reasoning);
    }
}
