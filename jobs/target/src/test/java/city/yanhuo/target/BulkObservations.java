package city.yanhuo.target;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.ObservationBuilder;
import city.yanhuo.contract.target.TargetContract;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Figures for all targets of one made-up city: six years of what grows, two of yearly means, the year itself of what is counted or
 * done. The same number gives the same city.
 */
final class BulkObservations {
    private static final int YEARS_OF_GROWTH = 6;
    private static final int YEARS_OF_MEANS = 2;
    private static final int MONTHS = 12;
    private static final BigDecimal DOZEN = BigDecimal.valueOf(MONTHS);

    private final SplittableRandom random;

    BulkObservations(int city) {
        this.random = new SplittableRandom(city);
    }

    /** Of each target in turn; a compound has none of its own. */
    List<Observation> of(List<TargetContract> targets) {
        List<Observation> observations = new ArrayList<>();
        for (TargetContract target : targets) {
            switch (target.rule()) {
                case GROWTH, INCREMENT -> growing(target, observations);
                case LEVEL -> means(target, observations);
                case COUNT, COVERAGE -> counted(target, observations);
                case RELATIVE -> relative(target, observations);
                case MILESTONE, STATUS -> reported(target, observations);
                case COMPOUND -> {}
            }
        }
        return observations;
    }

    private void growing(TargetContract target, List<Observation> observations) {
        BigDecimal[] months = new BigDecimal[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            months[month] = BigDecimal.valueOf(random.nextLong(800_000_000L, 1_200_000_000L));
        }
        for (int year = target.year() - YEARS_OF_GROWTH + 1; year <= target.year(); year++) {
            BigDecimal rate = between(1.05, 1.30);
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal base = BigDecimal.ZERO;
            for (int month = 1; month <= MONTHS; month++) {
                base = base.add(months[month - 1]);
                months[month - 1] = months[month - 1]
                        .multiply(rate.add(between(-0.02, 0.02)))
                        .setScale(2, RoundingMode.HALF_UP);
                sum = sum.add(months[month - 1]);
                if (month > 1) {
                    observations.add(cumulative(target, YearMonth.of(year, month), sum, base));
                }
            }
        }
        if (target.earlySignal().isPresent()) {
            early(target, observations);
        }
    }

    private static Observation cumulative(TargetContract target, YearMonth month, BigDecimal level, BigDecimal base) {
        ObservationBuilder observation = at(target, month)
                .level(Optional.of(level))
                .first(Optional.of(level))
                .base(Optional.of(base));
        target.publishedDecimals().ifPresent(decimals -> {
            BigDecimal ratio = level.divide(base, decimals + 2, RoundingMode.HALF_UP);
            observation.growth(Optional.of(ratio.subtract(BigDecimal.ONE)));
        });
        return observation.build();
    }

    private void early(TargetContract target, List<Observation> observations) {
        for (int month = 1; month <= MONTHS; month++) {
            Period period = Period.month(YearMonth.of(target.year(), month));
            observations.add(Observation.of(target.target(), Observation.Series.EARLY, period)
                    .level(Optional.of(between(90_000_000, 130_000_000)))
                    .base(Optional.of(BigDecimal.valueOf(100_000_000)))
                    .coverage(Optional.of(between(0.85, 1)))
                    .build());
        }
    }

    private void means(TargetContract target, List<Observation> observations) {
        for (int year = target.year() - YEARS_OF_MEANS + 1; year <= target.year(); year++) {
            BigDecimal high = between(0.9, 1.3).multiply(target.threshold().orElseThrow());
            for (int month = 1; month <= MONTHS; month++) {
                BigDecimal mean = high.multiply(between(0.97, 1.03)).setScale(3, RoundingMode.HALF_UP);
                observations.add(at(target, YearMonth.of(year, month))
                        .level(Optional.of(mean))
                        .build());
            }
        }
    }

    private void counted(TargetContract target, List<Observation> observations) {
        BigDecimal whole = target.threshold().orElseThrow();
        BigDecimal end = between(0.5, 1.3).multiply(whole);
        for (int number = 1; number <= MONTHS; number++) {
            YearMonth month = YearMonth.of(target.year(), number);
            BigDecimal reached = end.multiply(BigDecimal.valueOf(number)).divide(DOZEN, 2, RoundingMode.DOWN);
            observations.add(at(target, month)
                    .count(Optional.of(reached))
                    .level(Optional.of(reached))
                    .base(Optional.of(BigDecimal.ONE))
                    .candidates(Optional.of(whole.multiply(between(0, 1))))
                    .reportedTo(Optional.of(month.atEndOfMonth()))
                    .build());
        }
    }

    private void relative(TargetContract target, List<Observation> observations) {
        for (int month = 3; month <= MONTHS; month += 3) {
            observations.add(at(target, YearMonth.of(target.year(), month))
                    .growth(Optional.of(between(0.03, 0.06)))
                    .reference(Optional.of(between(0.03, 0.06)))
                    .build());
        }
    }

    /** Done in some month, or in none. */
    private void reported(TargetContract target, List<Observation> observations) {
        LocalDate done = LocalDate.of(target.year(), 3, 1).plusDays(random.nextInt(500));
        for (int number = 1; number <= MONTHS; number++) {
            LocalDate end = YearMonth.of(target.year(), number).atEndOfMonth();
            observations.add(at(target, YearMonth.from(end))
                    .doneOn(Optional.of(done).filter(day -> !day.isAfter(end)))
                    .plannedFinish(Optional.of(done))
                    .progress(Optional.of(BigDecimal.valueOf(number).divide(DOZEN, 2, RoundingMode.DOWN)))
                    .reportedTo(Optional.of(end.minusDays(random.nextInt(240))))
                    .build());
        }
    }

    private static ObservationBuilder at(TargetContract target, YearMonth month) {
        return Observation.of(target.target(), Observation.Series.MAIN, Period.cumulative(month));
    }

    private BigDecimal between(double low, double high) {
        return BigDecimal.valueOf(random.nextDouble(low, high)).setScale(4, RoundingMode.HALF_UP);
    }
}
