/** Mart contracts: grain, key, columns and meaning of a published table. Values only; no Spark. */
@NullMarked
package city.yanhuo.contract.mart;

import org.jspecify.annotations.NullMarked;
