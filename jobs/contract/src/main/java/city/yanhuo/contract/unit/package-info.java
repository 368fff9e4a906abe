/** Units that files write their figures in, and their exact factors. */
@NullMarked
package city.yanhuo.contract.unit;

import org.jspecify.annotations.NullMarked;
