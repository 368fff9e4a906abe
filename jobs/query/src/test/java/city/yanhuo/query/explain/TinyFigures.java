package city.yanhuo.query.explain;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of the tiny city and what a measurement of them gives. */
final class TinyFigures {
    private TinyFigures() {}

    static List<Observation> observations(List<Figure> figures, Instant now) {
        List<Observation> observations = new ArrayList<>();
        for (String target : List.of("C2a", "C2b")) {
            for (Figure figure : figures) {
                BigDecimal level = new BigDecimal(figure.level);
                BigDecimal growth = new BigDecimal(figure.growth);
                observations.add(Observation.of(
                                target, Observation.Series.MAIN, Period.month(YearMonth.of(figure.year, figure.month)))
                        .level(Optional.of(level))
                        .base(Optional.of(level.divide(growth.add(BigDecimal.ONE), 2, RoundingMode.HALF_UP)))
                        .growth(Optional.of(growth))
                        .vintage(Optional.of(now))
                        .build());
            }
        }
        observations.add(counted("C4a", 2, 1, now, LocalDate.of(2024, 9, 30)));
        observations.add(counted("C4e", 1, 0, now, LocalDate.of(2024, 8, 31)));
        return observations;
    }

    private static Observation counted(String target, long count, long candidates, Instant now, LocalDate reportedTo) {
        return Observation.of(target, Observation.Series.MAIN, Period.cumulative(YearMonth.of(2024, 9)))
                .count(Optional.of(BigDecimal.valueOf(count)))
                .candidates(Optional.of(BigDecimal.valueOf(candidates)))
                .reportedTo(Optional.of(reportedTo))
                .vintage(Optional.of(now))
                .build();
    }

    record Figure(int year, int month, String level, String growth) {
        Figure withLevel(String otherLevel, String otherGrowth) {
            return new Figure(year, month, otherLevel, otherGrowth);
        }
    }
}
