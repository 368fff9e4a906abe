package city.yanhuo.sample.department;

import java.time.YearMonth;
import java.util.Optional;

/**
 * What is told of an indicator for one month or quarter.
 *
 * @param indicator code
 * @param unit of its level
 * @param scope GB/T 2260 code
 * @param basis how it is counted
 * @param isQuarterly whether the period is a quarter
 * @param end last month of the period
 * @param own of the period alone
 * @param toDate from January to its end
 */
public record Row(
        String indicator,
        String unit,
        String scope,
        String basis,
        boolean isQuarterly,
        YearMonth end,
        Optional<Told> own,
        Optional<Told> toDate) {}
