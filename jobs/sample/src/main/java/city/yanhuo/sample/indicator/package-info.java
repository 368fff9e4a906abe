/** Indicators of the statistics office: the true figures, the sheets they arrive in, and the mart they must give. */
@NullMarked
package city.yanhuo.sample.indicator;

import org.jspecify.annotations.NullMarked;
