package city.yanhuo.target;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the rest of the year has to do, and the best that the same rest ever did (domain.md §8.2, §8.3).
 *
 * @param fullYearBase A, last year's comparable full year, linked by the same month: L₁₂ · B / L_m
 * @param lastFullYear L₁₂, last year's full year as it was published
 * @param lastSameMonth L_m, last year's same month as it was published
 * @param history growth of the same rest in past years
 */
record Pace(
        Optional<Fraction> fullYearBase,
        Optional<Fraction> lastFullYear,
        Optional<Fraction> lastSameMonth,
        SortedMap<Integer, Fraction> history) {
    /** Looks at the target's series from a month with that figure. */
    static Pace at(YearMonth month, GrowthFigure figure, SeriesIndex series, List<Integer> excludedYears) {
        Optional<Fraction> sameMonth = publishedLevel(month.minusYears(1), series);
        Optional<Fraction> fullYear = publishedLevel(month.minusYears(1).withMonth(12), series);
        Optional<Fraction> linked = fullYear.flatMap(year -> sameMonth.flatMap(
                part -> figure.base().map(base -> year.times(base).dividedBy(part))));
        return new Pace(
                month.getMonthValue() == 12 ? figure.base() : linked,
                fullYear,
                sameMonth,
                history(month, series, excludedYears));
    }

    private static Optional<Fraction> publishedLevel(YearMonth month, SeriesIndex series) {
        return series.main(month)
                .flatMap(observation -> observation.level())
                .filter(level -> level.signum() > 0)
                .map(Fraction::of);
    }

    private static SortedMap<Integer, Fraction> history(
            YearMonth month, SeriesIndex series, List<Integer> excludedYears) {
        SortedMap<Integer, Fraction> rests = new TreeMap<>();
        for (int year : series.fullYearsBefore(month.getYear())) {
            if (!excludedYears.contains(year)) {
                restOf(YearMonth.of(year, month.getMonth()), series).ifPresent(rest -> rests.put(year, rest));
            }
        }
        return rests;
    }

    private static Optional<Fraction> restOf(YearMonth month, SeriesIndex series) {
        Optional<GrowthFigure> part = levels(month, series);
        Optional<GrowthFigure> whole = levels(month.withMonth(12), series);
        if (part.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        Fraction base = whole.get().base().orElseThrow().minus(part.get().base().orElseThrow());
        Fraction level =
                whole.get().level().orElseThrow().minus(part.get().level().orElseThrow());
        return base.signum() <= 0
                ? Optional.empty()
                : Optional.of(level.dividedBy(base).minus(Fraction.ONE));
    }

    private static Optional<GrowthFigure> levels(YearMonth month, SeriesIndex series) {
        return series.main(month)
                .flatMap(observation -> GrowthFigure.of(observation, Optional.empty()))
                .filter(figure -> figure.level().isPresent() && figure.base().isPresent());
    }

    /** g_req = ((1 + G) · A − R) / (A − B) − 1; empty when the rest of last year is not known. */
    Optional<Fraction> required(GrowthFigure figure, Fraction goal) {
        if (fullYearBase.isEmpty() || figure.level().isEmpty() || figure.base().isEmpty()) {
            return Optional.empty();
        }
        Fraction whole = fullYearBase.get();
        Fraction rest = whole.minus(figure.base().get());
        if (rest.signum() <= 0) {
            return Optional.empty();
        }
        Fraction needed =
                Fraction.ONE.plus(goal).times(whole).minus(figure.level().get());
        return Optional.of(needed.dividedBy(rest).minus(Fraction.ONE));
    }

    /** The best of the history; empty when there is none. */
    Optional<Fraction> best() {
        return history.values().stream().max(Fraction::compareTo);
    }

    /** The year of the best. */
    Optional<Integer> bestYear() {
        return history.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
