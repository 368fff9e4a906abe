/** New-energy vehicles: the official series, the dealers' panel, the workbooks they arrive in, and the mart they must give. */
@NullMarked
package city.yanhuo.sample.nev;

import org.jspecify.annotations.NullMarked;
