package city.yanhuo.query.explain;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * How many more, or fewer, things would change the verdict on a count or a coverage. A larger number never worsens a state, so
 * that the smallest change is found by halving.
 *
 * @param judged what the judge says of a changed figure
 */
record NumberFlip(
        TargetContract target, Verdict verdict, Observation current, Function<Observation, VerdictState> judged) {
    Label label() {
        boolean isAchieved = verdict.state() == VerdictState.ACHIEVED;
        long most = isAchieved ? steps(number()) : steps(missing());
        LongFunction<Observation> change = isAchieved ? this::fewer : this::more;
        OptionalLong smallest = smallest(most, change);
        if (smallest.isEmpty()) {
            return new Label("无。", "Nothing.");
        }
        VerdictState then = judged.apply(change.apply(smallest.getAsLong()));
        Label by = Figures.withUnit(
                step().multiply(BigDecimal.valueOf(smallest.getAsLong())),
                target.terms().unit());
        return isAchieved ? less(by, then) : more(by, then);
    }

    private Label less(Label by, VerdictState then) {
        return isOfThings()
                ? new Label(
                        "若有 " + by.zh() + " 个被取消认定，则为" + then.label().zh() + "。",
                        "It would be " + then + " if " + by.en() + " of them lapsed.")
                : new Label(
                        "若少 " + by.zh() + "，则为" + then.label().zh() + "。",
                        "It would be " + then + " with " + by.en() + " fewer.");
    }

    private Label more(Label by, VerdictState then) {
        String end = verdict.period().end().toString();
        return isOfThings()
                ? new Label(
                        "到 " + end + " 若再有 " + by.zh() + " 个完成认定（文号和日期齐全），则为"
                                + then.label().zh() + "。",
                        "It would be " + then + " with " + by.en() + " more recognised, document and date given, by "
                                + end + ".")
                : new Label(
                        "到 " + end + " 若再多 " + by.zh() + "，则为" + then.label().zh() + "。",
                        "It would be " + then + " with " + by.en() + " more by " + end + ".");
    }

    /** Whether things are recognised one by one, rather than people, kilowatts or communities counted. */
    private boolean isOfThings() {
        return target.rule() == Rule.COUNT && target.terms().unit().isBlank();
    }

    private BigDecimal number() {
        return (target.rule() == Rule.COUNT ? current.count() : current.level()).orElse(BigDecimal.ZERO);
    }

    private BigDecimal missing() {
        BigDecimal promised = target.threshold().orElseThrow();
        return target.rule() == Rule.COUNT
                ? promised.subtract(number())
                : promised.multiply(current.base().orElse(BigDecimal.ZERO)).subtract(number());
    }

    /** The smallest difference that the figure can have. */
    private BigDecimal step() {
        int decimals = Math.max(0, number().stripTrailingZeros().scale());
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    private long steps(BigDecimal amount) {
        return amount.divide(step(), 0, RoundingMode.CEILING).longValueExact();
    }

    private OptionalLong smallest(long most, LongFunction<Observation> change) {
        if (most < 1 || judged.apply(change.apply(most)) == verdict.state()) {
            return OptionalLong.empty();
        }
        long low = 1;
        long high = most;
        while (low < high) {
            long middle = (low + high) / 2;
            if (judged.apply(change.apply(middle)) == verdict.state()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return OptionalLong.of(low);
    }

    private Observation more(long steps) {
        return changed(step().multiply(BigDecimal.valueOf(steps)));
    }

    private Observation fewer(long steps) {
        return changed(step().multiply(BigDecimal.valueOf(-steps)));
    }

    /** What is recognised is no candidate any more. */
    private Observation changed(BigDecimal by) {
        Optional<BigDecimal> number = Optional.of(number().add(by));
        return target.rule() == Rule.COUNT
                ? current.with()
                        .count(number)
                        .candidates(current.candidates()
                                .map(open -> by.signum() > 0 ? open.subtract(by).max(BigDecimal.ZERO) : open))
                        .build()
                : current.with().level(number).build();
    }
}
