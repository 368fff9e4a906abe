/** What the scheduler keeps in the ledger: DAGs, runs, task instances, tries, pools, backfills. Rows and SQL; no rule of scheduling. */
@NullMarked
package city.yanhuo.ledger.schedule;

import org.jspecify.annotations.NullMarked;
