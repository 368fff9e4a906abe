/** A seeded sample city: landing files as they really come, with their true totals. */
@NullMarked
package city.yanhuo.sample;

import org.jspecify.annotations.NullMarked;
