/** What tests of contracts share. */
@NullMarked
package city.yanhuo.contract.testing;

import org.jspecify.annotations.NullMarked;
