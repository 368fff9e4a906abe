/** The commands of the scheduler, in Airflow's words. They read DAG files and the ledger, and ring the scheduler's bell; they run nothing. */
@NullMarked
package city.yanhuo.app.schedule;

import org.jspecify.annotations.NullMarked;
