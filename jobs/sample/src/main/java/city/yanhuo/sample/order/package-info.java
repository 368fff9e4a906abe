/** Order lines of two platforms: the true lines, the files they arrive in, and the monthly sums they must give. */
@NullMarked
package city.yanhuo.sample.order;

import org.jspecify.annotations.NullMarked;
