/** What a DAG file says, as checked values. No file, no clock, no database. */
@NullMarked
package city.yanhuo.scheduler.dag;

import org.jspecify.annotations.NullMarked;
