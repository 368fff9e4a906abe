package city.yanhuo.target;

import city.yanhuo.contract.target.PlanPoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** The planned curve of a count: linear in days between its points, level before the first and after the last. */
final class PlanCurve {
    private PlanCurve() {}

    static Fraction plannedAt(List<PlanPoint> plan, LocalDate day) {
        List<PlanPoint> points =
                plan.stream().sorted(Comparator.comparing(PlanPoint::day)).toList();
        if (points.isEmpty()) {
            return Fraction.of(BigDecimal.ZERO);
        }
        PlanPoint before = points.get(0);
        for (PlanPoint point : points) {
            if (point.day().isAfter(day)) {
                return before.day().isAfter(day) ? Fraction.of(before.planned()) : between(before, point, day);
            }
            before = point;
        }
        return Fraction.of(before.planned());
    }

    private static Fraction between(PlanPoint before, PlanPoint after, LocalDate day) {
        BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(before.day(), day));
        BigDecimal whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(before.day(), after.day()));
        BigDecimal rise = after.planned().subtract(before.planned());
        return Fraction.of(before.planned()).plus(new Fraction(rise.multiply(passed), whole));
    }
}
