package city.yanhuo.contract.target;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A point of the planned curve of a count; between points the plan is linear in days.
 *
 * @param day the day
 * @param planned number planned to be recognised by the end of that day
 */
public record PlanPoint(LocalDate day, BigDecimal planned) {}
