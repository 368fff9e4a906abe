package city.yanhuo.alert;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a letter tells of one indicator.
 *
 * @param target the target; of a compound one, the leg that decides
 * @param verdict the verdict on it
 * @param periodsBelow periods below target in a row
 * @param scope for whom; empty texts when the indicator's name says it
 * @param now the figure of the period
 * @param before the figure of the period before
 * @param evidence the file that the figure came with
 */
record LetterItem(
        TargetContract target,
        Verdict verdict,
        int periodsBelow,
        Label scope,
        Optional<Observation> now,
        Optional<Observation> before,
        Optional<Evidence> evidence) {
    boolean isCount() {
        return target.rule() == Rule.COUNT;
    }

    /** Whether the rule has sentences of its own; the others are told by the steps of their verdict. */
    boolean hasOwnSentences() {
        return isCount() || target.rule().isPacedByGrowth() || target.rule() == Rule.COMPOUND;
    }

    boolean isIncrement() {
        return target.rule() == Rule.INCREMENT;
    }

    /** Growth of the period as a ratio. */
    Optional<BigDecimal> growth() {
        return now.flatMap(LetterItem::growthOf)
                .or(() -> target.rule() == Rule.GROWTH ? verdict.value() : Optional.empty());
    }

    /** Growth of the period before as a ratio. */
    Optional<BigDecimal> growthBefore() {
        return before.flatMap(LetterItem::growthOf);
    }

    /** Level minus base in 元. */
    Optional<BigDecimal> increment() {
        return now.filter(figure -> figure.level().isPresent() && figure.base().isPresent())
                .map(figure ->
                        figure.level().orElseThrow().subtract(figure.base().orElseThrow()));
    }

    /** Decimals that the figure's percentage is shown with. */
    int decimals() {
        return target.publishedDecimals().orElse(1);
    }

    /** What is promised, in the target's unit; 0 where a compound target has no threshold of its own. */
    BigDecimal promised() {
        return target.threshold().orElse(BigDecimal.ZERO);
    }

    /** Number of recognised things of a count. */
    BigDecimal counted() {
        return verdict.value().orElse(BigDecimal.ZERO);
    }

    /** Number of things that a count still lacks; not above 0 when it lacks none. */
    BigDecimal missing() {
        return promised().subtract(counted());
    }

    /** Whether a count stays short even when all its candidates are recognised. */
    boolean staysShortWith(BigDecimal candidates) {
        return candidates.compareTo(missing()) < 0;
    }

    /** Days from the end of the period to the last day of the promise. */
    long daysLeft() {
        return ChronoUnit.DAYS.between(verdict.period().end(), target.due());
    }

    /** Months of the target's year that are still to come. */
    int monthsLeft() {
        return 12 - verdict.period().end().getMonthValue();
    }

    private static Optional<BigDecimal> growthOf(Observation figure) {
        return figure.growth()
                .or(() -> figure.level()
                        .flatMap(level -> figure.base()
                                .filter(base -> base.signum() > 0)
                                .map(base -> level.divide(base, MathContext.DECIMAL64)
                                        .subtract(BigDecimal.ONE))));
    }
}
