/**
 * The templates of DAG files: a closed list of what Jinja and Airflow know, rendered as they render it, the rest refused when a file is
 * loaded. Written here because Jinja for Java renders Java's values, where Python's dates, numbers and collections are wanted.
 */
@NullMarked
package city.yanhuo.scheduler.template;

import org.jspecify.annotations.NullMarked;
