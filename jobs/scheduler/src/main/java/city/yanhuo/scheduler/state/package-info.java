/** States of tasks and runs and the rules that lead from one to the next. Pure functions; no clock, no database. */
@NullMarked
package city.yanhuo.scheduler.state;

import org.jspecify.annotations.NullMarked;
