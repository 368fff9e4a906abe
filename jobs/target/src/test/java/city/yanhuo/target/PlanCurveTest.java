package city.yanhuo.target;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.PlanPoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCurveTest {
    private static final List<PlanPoint> PLAN = List.of(
            new PlanPoint(LocalDate.of(2024, 12, 31), BigDecimal.valueOf(3)),
            new PlanPoint(LocalDate.of(2024, 6, 30), BigDecimal.ONE));

    private static BigDecimal planned(String day) {
        return PlanCurve.plannedAt(PLAN, LocalDate.parse(day)).rounded(4);
    }

    @Test
    void isLinearInDaysBetweenItsPoints() {
        assertThat(planned("2024-09-30")).isEqualByComparingTo("2");
        assertThat(planned("2024-08-31")).isEqualByComparingTo("1.6739");
    }

    @Test
    void isLevelOutsideItsPoints() {
        assertThat(planned("2024-01-31")).isEqualByComparingTo("1");
        assertThat(planned("2024-06-30")).isEqualByComparingTo("1");
        assertThat(planned("2025-03-31")).isEqualByComparingTo("3");
    }

    @Test
    void withoutPointsNothingIsPlanned() {
        assertThat(PlanCurve.plannedAt(List.of(), LocalDate.of(2024, 1, 1)).signum())
                .isZero();
    }
}
