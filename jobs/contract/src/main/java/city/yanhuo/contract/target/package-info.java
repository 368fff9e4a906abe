/** Target contracts, observations and verdicts as values. Judging them is the target module's. */
@NullMarked
package city.yanhuo.contract.target;

import org.jspecify.annotations.NullMarked;
