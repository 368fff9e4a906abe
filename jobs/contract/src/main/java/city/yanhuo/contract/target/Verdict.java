package city.yanhuo.contract.target;

import city.yanhuo.contract.period.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The judgement on a target for a period.
 *
 * @param target the target's id
 * @param version version of the target contract it was judged by
 * @param period the period judged
 * @param state the state
 * @param flags what a reader must know beside the state
 * @param value what was compared: ratio, 元 or number; empty where something has to be done
 * @param threshold what it was compared with, same unit
 * @param gap how far the target is met, negative when it is not: value minus threshold, for a level threshold minus value;
 *     percentage points for ratios, 元 or the figure's unit otherwise; for a milestone the days from its finish to its due day
 * @param requiredRest growth that the rest of the year needs, ratio
 * @param bestRest best growth that the same rest ever had, ratio
 * @param bindingLeg id of the leg that decides a COMPOUND
 * @param since first period of the unbroken row of periods below target that ends here
 * @param periodsBelow length of that row; 0 when not below target
 * @param projection what the year will come to
 * @param steps the reasoning, one step a line, with formula and numbers, for {@code explain}
 */
public record Verdict(
        String target,
        int version,
        Period period,
        VerdictState state,
        Set<VerdictFlag> flags,
        Optional<BigDecimal> value,
        Optional<BigDecimal> threshold,
        Optional<BigDecimal> gap,
        Optional<BigDecimal> requiredRest,
        Optional<BigDecimal> bestRest,
        Optional<String> bindingLeg,
        Optional<Period> since,
        int periodsBelow,
        Optional<Projection> projection,
        List<VerdictStep> steps) {
    /** Copies the collections. */
    public Verdict {
        flags = Set.copyOf(flags);
        steps = List.copyOf(steps);
    }
}
