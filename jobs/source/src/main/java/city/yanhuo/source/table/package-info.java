/** Rows of cells become a table: where its header stands, what each row is, what its totals say. */
@NullMarked
package city.yanhuo.source.table;

import org.jspecify.annotations.NullMarked;
