/**
 * The tries of tasks as supervised processes of the operating system, their logs, and the look for files. Knows nothing of the
 * ledger: it gets rendered texts, and tells each end once.
 */
@NullMarked
package city.yanhuo.scheduler.process;

import org.jspecify.annotations.NullMarked;
