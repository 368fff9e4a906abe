/** Feed contracts: how one shape of file maps onto one subject. Values only; reading files is the source module's. */
@NullMarked
package city.yanhuo.contract.feed;

import org.jspecify.annotations.NullMarked;
