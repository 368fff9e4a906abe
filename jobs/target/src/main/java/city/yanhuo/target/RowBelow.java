package city.yanhuo.target;

import city.yanhuo.contract.period.Period;
import java.util.Optional;

/**
 * An unbroken row of periods below target. A period that says nothing is skipped: it neither lengthens nor breaks the row.
 *
 * @param since first period of the row
 * @param length number of periods in it
 */
record RowBelow(Optional<Period> since, int length) {
    static final RowBelow NONE = new RowBelow(Optional.empty(), 0);

    RowBelow with(Period period, Assessment assessment) {
        if (!assessment.saysSomething()) {
            return this;
        }
        return assessment.isBelow() ? new RowBelow(Optional.of(since.orElse(period)), length + 1) : NONE;
    }
}
