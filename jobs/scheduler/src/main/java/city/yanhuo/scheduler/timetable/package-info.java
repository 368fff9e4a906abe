/** When runs are due: cron, timetables, run ids, as Airflow computes them. Pure functions over java.time; no clock, no zone of the machine. */
@NullMarked
package city.yanhuo.scheduler.timetable;

import org.jspecify.annotations.NullMarked;
