package city.yanhuo.query.explain;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Observation.Series;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.target.Judge;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What would have to be true for another state. The other state is not guessed: the changed figure is put before the judge again.
 *
 * @param target the promise
 * @param verdict the verdict on it
 * @param observations all measured figures of the publication
 * @param asOf the day as of which it was judged
 */
record FlipSentence(TargetContract target, Verdict verdict, List<Observation> observations, LocalDate asOf) {
    private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_UP);

    Label label() {
        if (target.rule() == Rule.COMPOUND) {
            String leg = verdict.bindingLeg().orElse("");
            return new Label(
                    "合并状态取最差的分项：" + leg + " 变好，整体才会变好。",
                    "The state is that of the worst leg: it gets better only when " + leg + " does.");
        }
        Optional<Observation> current = main(month());
        if (verdict.state() == VerdictState.NO_DATA || current.isEmpty()) {
            return new Label(
                    month() + " 的数字到达后才能研判。", "A verdict needs the figure of " + month() + ", which has not come in.");
        }
        if (verdict.state() == VerdictState.PROVISIONAL) {
            return provisional(current.get());
        }
        return switch (target.rule()) {
            case COUNT, COVERAGE -> new NumberFlip(target, verdict, current.get(), this::judged).label();
            case LEVEL, RELATIVE -> new LimitFlip(target, verdict, current.get(), this::judged).label();
            case MILESTONE, STATUS -> new DoneFlip(target, verdict, current.get(), this::judged).label();
            case GROWTH, INCREMENT, COMPOUND -> growth(current.get());
        };
    }

    private YearMonth month() {
        return verdict.period().lastMonth();
    }

    private Optional<Observation> main(YearMonth month) {
        return observations.stream()
                .filter(observation -> observation.target().equals(target.target())
                        && observation.series() == Series.MAIN
                        && observation.period().lastMonth().equals(month))
                .min(Comparator.comparing(observation -> observation.period().start()));
    }

    private Label provisional(Observation current) {
        LocalDate end = verdict.period().end();
        Optional<LocalDate> reported = current.reportedTo().filter(day -> day.isBefore(end));
        if (current.coverage().isPresent() && current.coverage().get().compareTo(target.coverageGate()) < 0) {
            String gate = Figures.percent(target.coverageGate());
            String now = Figures.percentBeside(current.coverage().get(), target.coverageGate(), 1);
            return new Label(
                    "覆盖率须达到 " + gate + "（现为 " + now + "）才能研判。",
                    "A verdict needs a coverage of " + gate + "; it is " + now + ".");
        }
        return reported.map(day -> new Label(
                        "台账须报到 " + end + "（现报到 " + day + "）才能研判。",
                        "A verdict needs reports up to " + end + "; they reach to " + day + "."))
                .orElseGet(() -> new Label("数据到齐后才能研判。", "A verdict needs the figures that are missing."));
    }

    private Label growth(Observation current) {
        if (current.level().isEmpty()
                || current.base().isEmpty()
                || verdict.threshold().isEmpty()) {
            String asked = verdict.threshold().map(Figures::percent).orElse("");
            return new Label("同比达到 " + asked + " 与否决定状态。", "The state turns on a growth of " + asked + ".");
        }
        BigDecimal level = current.level().get();
        BigDecimal base = current.base().get();
        BigDecimal asked = askedGrowth(base);
        BigDecimal needed = asked.add(BigDecimal.ONE).multiply(base);
        Optional<BigDecimal> pace = levelForPace(base, asked);
        boolean meets = verdict.gap().filter(gap -> gap.signum() >= 0).isPresent();
        if (verdict.state() == VerdictState.WATCH && meets) {
            return pace.filter(enough -> enough.compareTo(level) > 0)
                    .map(enough -> more(current, enough))
                    .orElseGet(this::earlySignal);
        }
        if (!meets) {
            return more(current, needed);
        }
        BigDecimal limit = pace.filter(other -> other.compareTo(needed) > 0).orElse(needed);
        BigDecimal spare = level.subtract(limit).max(BigDecimal.ZERO);
        VerdictState then = judged(levelled(current, limit.subtract(base.movePointLeft(4)), RoundingMode.FLOOR));
        return new Label(
                "若累计比现在少 " + Figures.amount(spare).zh() + " 以上，则为"
                        + then.label().zh() + "。",
                "It would be " + then + " if the level were lower by more than "
                        + Figures.amount(spare).en() + ".");
    }

    /** G as a ratio; at the end of the year an increment is an amount and becomes one here. */
    private BigDecimal askedGrowth(BigDecimal base) {
        BigDecimal threshold = verdict.threshold().orElseThrow();
        boolean isAmount = target.rule() == Rule.INCREMENT && month().getMonthValue() == 12;
        return isAmount ? threshold.divide(base, EXACT) : threshold;
    }

    private Label more(Observation current, BigDecimal enough) {
        BigDecimal level = current.level().orElseThrow();
        BigDecimal growth = enough.divide(current.base().orElseThrow(), EXACT).subtract(BigDecimal.ONE);
        VerdictState then = judged(levelled(current, enough, RoundingMode.CEILING));
        String shown = Figures.percent(growth, 2);
        Label missing = Figures.amount(enough.subtract(level));
        String rest = verdict.requiredRest()
                .map(required -> "；按现状，其余月份需增长 " + Figures.percent(required, 1)
                        + verdict.bestRest()
                                .map(best -> "（历年同期最好 " + Figures.percent(best, 1) + "）")
                                .orElse(""))
                .orElse("");
        String restEn = verdict.requiredRest()
                .map(required -> "; as it is, the rest of the year has to grow by " + Figures.percent(required, 1)
                        + verdict.bestRest()
                                .map(best -> " (its best ever: " + Figures.percent(best, 1) + ")")
                                .orElse(""))
                .orElse("");
        return new Label(
                "若累计再多 " + missing.zh() + "（同比 " + shown + "），则为" + then.label().zh() + rest + "。",
                "It would be " + then + " with " + missing.en() + " more so far (a growth of " + shown + ")" + restEn
                        + ".");
    }

    private Label earlySignal() {
        String limit = Figures.percent(verdict.threshold().orElseThrow().subtract(target.watchMargin()));
        return new Label(
                "若早期信号的同比不低于 " + limit + "，则为" + VerdictState.ON_TRACK.label().zh() + "。",
                "It would be ON_TRACK with the early signal at a growth of " + limit + " or more.");
    }

    /** The level at which the rest needs exactly its best: (1 + G) · A − (1 + best) · (A − B). */
    private Optional<BigDecimal> levelForPace(BigDecimal base, BigDecimal asked) {
        Optional<BigDecimal> sameMonth = main(month().minusYears(1)).flatMap(Observation::level);
        Optional<BigDecimal> full = main(month().minusYears(1).withMonth(12)).flatMap(Observation::level);
        if (sameMonth.isEmpty()
                || full.isEmpty()
                || sameMonth.get().signum() <= 0
                || verdict.bestRest().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal whole = full.get().multiply(base).divide(sameMonth.get(), EXACT);
        BigDecimal rest = BigDecimal.ONE.add(verdict.bestRest().get()).multiply(whole.subtract(base));
        return Optional.of(BigDecimal.ONE.add(asked).multiply(whole).subtract(rest));
    }

    /** The figure with another level; a published growth moves with it, to the digit that is published. */
    private Observation levelled(Observation from, BigDecimal level, RoundingMode rounding) {
        BigDecimal exact = level.divide(from.base().orElseThrow(), EXACT).subtract(BigDecimal.ONE);
        Optional<BigDecimal> growth = from.growth()
                .map(old -> target.publishedDecimals()
                        .map(decimals -> exact.setScale(8, RoundingMode.HALF_UP).setScale(decimals + 2, rounding))
                        .orElse(exact));
        return from.with()
                .level(Optional.of(level.setScale(2, rounding)))
                .growth(growth)
                .build();
    }

    private VerdictState judged(Observation changed) {
        List<Observation> others = new ArrayList<>();
        observations.stream()
                .filter(observation -> observation.target().equals(changed.target()))
                .filter(observation -> observation.series() != changed.series()
                        || !observation.period().equals(changed.period()))
                .forEach(others::add);
        others.add(changed);
        return Judge.judge(List.of(target), others, List.of(), asOf).stream()
                .filter(other -> other.period().equals(verdict.period()))
                .map(Verdict::state)
                .findFirst()
                .orElse(verdict.state());
    }
}
