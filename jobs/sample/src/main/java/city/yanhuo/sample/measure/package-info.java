/** Arithmetic of true figures: decimals only, HALF_UP, and a reason wherever a figure is not there. */
@NullMarked
package city.yanhuo.sample.measure;

import org.jspecify.annotations.NullMarked;
