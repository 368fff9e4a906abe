/** Repeatable chance. Nothing here or above may use another source of randomness, the clock, the locale or the zone. */
@NullMarked
package city.yanhuo.sample.chance;

import org.jspecify.annotations.NullMarked;
