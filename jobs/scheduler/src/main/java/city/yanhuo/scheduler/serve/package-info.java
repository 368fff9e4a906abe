/**
 * The scheduler as a process: hears what happened, lets the engine act on it, runs what the engine begins, and sleeps until the next
 * instant. Threads, timers and processes live here; no rule of scheduling does.
 */
@NullMarked
package city.yanhuo.scheduler.serve;

import org.jspecify.annotations.NullMarked;
