/** The sample city's own calendar, written down apart from the reference tables so that one can be held against the other. */
@NullMarked
package city.yanhuo.sample.time;

import org.jspecify.annotations.NullMarked;
