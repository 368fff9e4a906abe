package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.VerdictStep;
import city.yanhuo.target.forecast.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The growth that is asked for: given as such, or as an increment over last year's comparable full year (domain.md §1.3). */
sealed interface Goal permits Goal.Growth, Goal.Increment {
    /** G, or empty when it cannot be known yet. */
    Optional<Fraction> growth(Pace pace);

    /** How G comes about. */
    List<VerdictStep> steps(Pace pace);

    /** What the year has to come to, A being last year's comparable full year. */
    Standing.Need needed(Fraction fullYearBase);

    /** G as it is printed. */
    String shown(Fraction growth);

    /**
     * A promised growth.
     *
     * @param threshold G
     */
    record Growth(BigDecimal threshold) implements Goal {
        @Override
        public Optional<Fraction> growth(Pace pace) {
            return Optional.of(Fraction.of(threshold));
        }

        @Override
        public List<VerdictStep> steps(Pace pace) {
            return List.of(Steps.of("目标增速", "Growth promised", "G", "", Figures.percent(threshold)));
        }

        @Override
        public Standing.Need needed(Fraction fullYearBase) {
            Fraction level = Fraction.of(threshold).plus(Fraction.ONE).times(fullYearBase);
            return new Standing.Need(
                    level.rounded(2),
                    "(1 + G) × A",
                    Label.joined("(1 + ", Figures.percent(threshold), ") × ", Steps.yuan(fullYearBase)));
        }

        @Override
        public String shown(Fraction growth) {
            return Figures.percent(threshold);
        }
    }

    /**
     * A promised increment.
     *
     * @param amount I in 元
     */
    record Increment(BigDecimal amount) implements Goal {
        @Override
        public Optional<Fraction> growth(Pace pace) {
            return pace.fullYearBase().map(base -> Fraction.of(amount).dividedBy(base));
        }

        @Override
        public List<VerdictStep> steps(Pace pace) {
            VerdictStep promised = Steps.of("目标增量", "Increment promised", "I", "", Figures.amount(amount));
            return pace.fullYearBase()
                    .map(base -> List.of(
                            promised,
                            Steps.of(
                                    "增量折合增速",
                                    "Growth that the increment means",
                                    "G = I / A",
                                    Label.joined(Figures.amount(amount), " / ", Steps.yuan(base)),
                                    Figures.percent(
                                            Fraction.of(amount).dividedBy(base).stored(), 2))))
                    .orElse(List.of(promised));
        }

        @Override
        public Standing.Need needed(Fraction fullYearBase) {
            return new Standing.Need(
                    fullYearBase.plus(Fraction.of(amount)).rounded(2),
                    "A + I",
                    Label.joined(Steps.yuan(fullYearBase), " + ", Figures.amount(amount)));
        }

        @Override
        public String shown(Fraction growth) {
            return Figures.percent(growth.stored(), 2);
        }
    }
}
