package city.yanhuo.target;

import city.yanhuo.contract.target.Observation;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cumulative growth with the level and the base behind it.
 *
 * <p>A growth that carries no more decimals than the source publishes is the published one and is judged as it stands. Any other
 * is ours: it is the exact ratio of level and base (domain.md §2.3 rule 2, §2.4).
 *
 * @param growth g
 * @param isPublished whether the source published it
 * @param level R
 * @param base B; R / (1 + g) where only a growth is known
 */
record GrowthFigure(Fraction growth, boolean isPublished, Optional<Fraction> level, Optional<Fraction> base) {
    /** Empty when the observation has neither a growth nor a level with a base above zero. */
    static Optional<GrowthFigure> of(Observation observation, Optional<Integer> publishedDecimals) {
        Optional<Fraction> level = observation.level().map(Fraction::of);
        Optional<Fraction> base =
                observation.base().filter(value -> value.signum() > 0).map(Fraction::of);
        Optional<BigDecimal> published = observation
                .growth()
                .filter(growth -> publishedDecimals
                        .filter(decimals -> growth.stripTrailingZeros().scale() <= decimals + 2)
                        .isPresent());
        if (published.isPresent()) {
            Fraction growth = Fraction.of(published.get());
            return Optional.of(new GrowthFigure(growth, true, level, base.or(() -> impliedBase(level, growth))));
        }
        if (level.isPresent() && base.isPresent()) {
            Fraction growth = level.get().dividedBy(base.get()).minus(Fraction.ONE);
            return Optional.of(new GrowthFigure(growth, false, level, base));
        }
        return observation
                .growth()
                .map(Fraction::of)
                .map(growth -> new GrowthFigure(growth, false, level, impliedBase(level, growth)));
    }

    private static Optional<Fraction> impliedBase(Optional<Fraction> level, Fraction growth) {
        Fraction factor = growth.plus(Fraction.ONE);
        return factor.signum() <= 0 ? Optional.empty() : level.map(value -> value.dividedBy(factor));
    }
}
