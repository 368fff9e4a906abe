package city.yanhuo.contract.target;

import city.yanhuo.contract.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A promise and how it is judged: one entry of a file in {@code schemas/target/}.
 *
 * @param target id: C2a
 * @param version raised with every change; old verdicts keep the version they were made with
 * @param label short name
 * @param wording the sentence as printed
 * @param document where it is printed
 * @param statedOn date of that document
 * @param commitment MUST or STRIVE
 * @param rule how it is judged
 * @param threshold ratio for GROWTH and COVERAGE, 元 for INCREMENT, number for COUNT, the limit for LEVEL; otherwise empty
 * @param scope GB/T 2260 code
 * @param scopeNote who decided the scope, where the page leaves it open; "" otherwise
 * @param year the year it is promised for
 * @param due last day, inclusive; for a STATUS, which has none, the last day of the year ({@link #isDated})
 * @param measure how it is measured; empty for COMPOUND
 * @param earlySignal a series on another basis that may raise WATCH, never BREACH
 * @param publishedDecimals decimals of the published percentage or level; empty when the figure is our own, judged unrounded
 * @param coverageGate smallest coverage that allows a verdict
 * @param watchMargin ratio points below the threshold that are still WATCH (0.03)
 * @param plan planned curve of a COUNT or COVERAGE, ending at the threshold on the due day
 * @param leadDays days that a thing needs from candidate to recognition
 * @param excludedYears years that do not count as history (2020, 2022: closures; domain.md §8)
 * @param legs ids of the legs of a COMPOUND
 * @param owner unit that answers for the target
 * @param notifiesOwner whether its owner gets mail
 * @param alertAfter number of consecutive good periods below target before the first mail
 * @param release when the figure may be spoken about
 * @param superior the unit above the owner; "" when not told
 * @param terms what the rule is judged by beside the threshold
 * @param provenance where this version comes from and how far it holds
 */
public record TargetContract(
        String target,
        int version,
        Label label,
        String wording,
        String document,
        LocalDate statedOn,
        Commitment commitment,
        Rule rule,
        Optional<BigDecimal> threshold,
        String scope,
        String scopeNote,
        int year,
        LocalDate due,
        Optional<Measure> measure,
        Optional<Measure> earlySignal,
        Optional<Integer> publishedDecimals,
        BigDecimal coverageGate,
        BigDecimal watchMargin,
        List<PlanPoint> plan,
        int leadDays,
        List<Integer> excludedYears,
        List<String> legs,
        String owner,
        boolean notifiesOwner,
        int alertAfter,
        Optional<ReleaseRule> release,
        String superior,
        JudgingTerms terms,
        Provenance provenance) {
    /** Copies every list. */
    public TargetContract {
        plan = List.copyOf(plan);
        excludedYears = List.copyOf(excludedYears);
        legs = List.copyOf(legs);
    }

    /** Whether it is promised by a day. */
    public boolean isDated() {
        return rule != Rule.STATUS;
    }

    /** Whether its figures are ratios, which are shown as percentages with gaps in percentage points; an increment's become 元. */
    public boolean showsRatio() {
        return switch (rule) {
            case GROWTH, INCREMENT, COMPOUND, COVERAGE, RELATIVE -> true;
            case LEVEL -> terms.unit().isBlank();
            case COUNT, MILESTONE, STATUS -> false;
        };
    }

    /** Whether it is another reading of a promise that has its own target: shown, never counted, never mailed. */
    public boolean isAlternative() {
        return provenance.alternativeTo().isPresent();
    }
}
