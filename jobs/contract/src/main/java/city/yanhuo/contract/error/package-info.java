/** Failures that a user can meet: codes, kinds, exit codes, messages. No logging, no printing. */
@NullMarked
package city.yanhuo.contract.error;

import org.jspecify.annotations.NullMarked;
