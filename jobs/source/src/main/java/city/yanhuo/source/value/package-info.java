/** Cells become typed values, or faults with a reason. Exact: nothing is rounded, cut or guessed. */
@NullMarked
package city.yanhuo.source.value;

import org.jspecify.annotations.NullMarked;
