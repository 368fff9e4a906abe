/** Judge, pace: pure functions from observations to verdicts. Depends on contract alone; no clock, no file, no database. */
@NullMarked
package city.yanhuo.target;

import org.jspecify.annotations.NullMarked;
