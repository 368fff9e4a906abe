package city.yanhuo.query.explain;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * On which side of its limit a level, or a growth beside another series, would have to be for another verdict.
 *
 * @param judged what the judge says of a changed figure
 */
record LimitFlip(
        TargetContract target, Verdict verdict, Observation current, Function<Observation, VerdictState> judged) {
    private static final int USUAL_DECIMALS = 1;

    Label label() {
        BigDecimal limit = verdict.threshold().orElseThrow();
        boolean meets = verdict.state() == VerdictState.ON_TRACK || verdict.state() == VerdictState.ACHIEVED;
        boolean isLevel = target.rule() == Rule.LEVEL;
        boolean isStrict = target.terms().isStrict();
        BigDecimal digit = digit();
        BigDecimal other;
        Label side;
        if (isLevel) {
            other = meets ? limit.add(digit) : limit;
            side = meets ? new Label("高于", "above") : new Label("不高于", "at or below");
        } else if (isStrict) {
            other = meets ? limit : limit.add(digit);
            side = meets ? new Label("不高于", "at or below") : new Label("高于", "above");
        } else {
            other = meets ? limit.subtract(digit) : limit;
            side = meets ? new Label("低于", "below") : new Label("不低于", "at or above");
        }
        VerdictState then = judged.apply(changed(other));
        Label bound = Words.figure(target, limit, limit);
        Label what = isLevel ? new Label("均值", "a mean") : new Label("增速", "a growth");
        return new Label(
                "若" + what.zh() + side.zh() + " " + bound.zh() + "，则为"
                        + then.label().zh() + "。",
                "It would be " + then + " with " + what.en() + " " + side.en() + " " + bound.en() + ".");
    }

    private Observation changed(BigDecimal figure) {
        Optional<BigDecimal> value = Optional.of(figure);
        return target.rule() == Rule.LEVEL
                ? current.with().level(value).build()
                : current.with().growth(value).build();
    }

    /** The last digit that is published. */
    private BigDecimal digit() {
        int decimals = target.publishedDecimals().orElse(USUAL_DECIMALS);
        return BigDecimal.ONE.movePointLeft(target.showsRatio() ? decimals + 2 : decimals);
    }
}
