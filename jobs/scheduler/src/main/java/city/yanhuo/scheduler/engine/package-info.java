/**
 * The state machine of runs and tasks. Each act is one transaction of the ledger, and what it leads to at once belongs to it. No
 * process, thread, timer or clock: who calls brings the instant, and does what the ledger then says.
 */
@NullMarked
package city.yanhuo.scheduler.engine;

import org.jspecify.annotations.NullMarked;
