/** Retail of units above the norm by class and online: the true series, the sheets they arrive in, and the mart they must give. */
@NullMarked
package city.yanhuo.sample.retail;

import org.jspecify.annotations.NullMarked;
