/** Bytes become rows of cells, with their physical lines or cell references. Knows shapes of files, nothing of contracts' columns. */
@NullMarked
package city.yanhuo.source.raw;

import org.jspecify.annotations.NullMarked;
