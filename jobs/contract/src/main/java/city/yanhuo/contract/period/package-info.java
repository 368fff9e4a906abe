/** Periods as the bureau writes them, and their kinds. Pure values; no clock and no zone. */
@NullMarked
package city.yanhuo.contract.period;

import org.jspecify.annotations.NullMarked;
