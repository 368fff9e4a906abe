package city.yanhuo.target;

import city.yanhuo.contract.target.Projection;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule says about one month, before it is set beside the other months and the earlier verdicts.
 *
 * @param state the state
 * @param isBelow whether the month counts as one below target
 * @param flags flags of the rule itself
 * @param value what was compared
 * @param threshold what it was compared with
 * @param gap value minus threshold in the unit that is shown
 * @param margin value minus threshold as a ratio; the smaller of two equal states binds
 * @param requiredRest growth that the rest needs
 * @param bestRest best growth of the same rest
 * @param bindingLeg leg that decides
 * @param projection what the full year comes to
 * @param steps the reasoning
 */
record Assessment(
        VerdictState state,
        boolean isBelow,
        Set<VerdictFlag> flags,
        Optional<BigDecimal> value,
        Optional<BigDecimal> threshold,
        Optional<BigDecimal> gap,
        Optional<Fraction> margin,
        Optional<Fraction> requiredRest,
        Optional<Fraction> bestRest,
        Optional<String> bindingLeg,
        Optional<Projection> projection,
        List<VerdictStep> steps) {
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

    Assessment {
        flags = Set.copyOf(flags);
        steps = List.copyOf(steps);
    }

    /**
     * A figure beside its threshold.
     *
     * @param gap in the unit that is shown
     * @param margin the same as a ratio
     */
    static Assessment of(
            VerdictState state,
            boolean isBelow,
            Set<VerdictFlag> flags,
            Fraction value,
            Fraction threshold,
            Fraction gap,
            Fraction margin,
            List<VerdictStep> steps) {
        return new Assessment(
                state,
                isBelow,
                flags,
                Optional.of(value.exactOrStored()),
                Optional.of(threshold.exactOrStored()),
                Optional.of(gap.exactOrStored()),
                Optional.of(margin),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                steps);
    }

    /** Something that has no figure, only a day: the days by which it is early, negative when it is late. */
    static Assessment ofDays(VerdictState state, Optional<Long> daysEarly, List<VerdictStep> steps) {
        boolean isBelow = state != VerdictState.ON_TRACK && state != VerdictState.ACHIEVED;
        return new Assessment(
                state,
                isBelow,
                EnumSet.noneOf(VerdictFlag.class),
                Optional.empty(),
                Optional.empty(),
                daysEarly.map(BigDecimal::valueOf),
                daysEarly.map(days -> new Fraction(BigDecimal.valueOf(days), DAYS_OF_A_YEAR)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                steps);
    }

    /** The state of a yearly figure: at the end of the year it is decided, before it the figure so far counts (DESIGN §7). */
    static VerdictState stateOf(YearMonth month, boolean meets, boolean isFarOff) {
        if (month.getMonth() == Month.DECEMBER) {
            return meets ? VerdictState.ACHIEVED : VerdictState.MISSED;
        }
        if (meets) {
            return VerdictState.ON_TRACK;
        }
        return isFarOff ? VerdictState.BREACH : VerdictState.WATCH;
    }

    /** Nothing can be said of this month. */
    static Assessment without(VerdictState state, Optional<BigDecimal> threshold, List<VerdictStep> steps) {
        return new Assessment(
                state,
                false,
                EnumSet.noneOf(VerdictFlag.class),
                Optional.empty(),
                threshold,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                steps);
    }

    /** Whether the month says anything: a month that does not neither lengthens nor breaks a row of months below target. */
    boolean saysSomething() {
        return state != VerdictState.PROVISIONAL && state != VerdictState.NO_DATA;
    }
}
