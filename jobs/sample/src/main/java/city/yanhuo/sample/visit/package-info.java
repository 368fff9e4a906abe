/** Gate counts of scenic places: the true series, the files they arrive in, and the mart they must give. */
@NullMarked
package city.yanhuo.sample.visit;

import org.jspecify.annotations.NullMarked;
