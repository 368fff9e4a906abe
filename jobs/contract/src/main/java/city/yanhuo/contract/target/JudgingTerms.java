package city.yanhuo.contract.target;

import city.yanhuo.contract.Label;
import java.math.BigDecimal;

/**
 * What a rule is judged by beside its threshold.
 *
 * @param frequency which ends of months are judged
 * @param tolerance how far a LEVEL may lie above its limit, or a RELATIVE below the other series, and still meet it: the unit of
 *     the figure, a ratio for growth rates (0.005)
 * @param isStrict whether a RELATIVE must lie above the other series rather than at it
 * @param staleAfterDays oldest last report, in days, of a MILESTONE or a STATUS that is still good
 * @param unit unit of a COUNT or a LEVEL (µg/m³, 人); blank for a number of things and for a ratio, which is shown as a percentage
 */
public record JudgingTerms(
        Frequency frequency, BigDecimal tolerance, boolean isStrict, int staleAfterDays, Label unit) {
    private static final int MILESTONE_STALE_AFTER = 45;
    private static final int STATUS_STALE_AFTER = 180;

    /** The terms of a contract that names none. */
    public static JudgingTerms of(Rule rule) {
        return new JudgingTerms(
                rule == Rule.RELATIVE ? Frequency.QUARTER : Frequency.MONTH,
                BigDecimal.ZERO,
                false,
                rule == Rule.STATUS ? STATUS_STALE_AFTER : MILESTONE_STALE_AFTER,
                new Label("", ""));
    }
}
