/** District ledgers of scenes and landmarks: the true items, the workbooks they arrive in, and the mart they must give. */
@NullMarked
package city.yanhuo.sample.ledger;

import org.jspecify.annotations.NullMarked;
