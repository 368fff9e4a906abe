/** Street sensors: the true hourly counts, the files they arrive in, and the nightly and monthly marts they must give. */
@NullMarked
package city.yanhuo.sample.footfall;

import org.jspecify.annotations.NullMarked;
