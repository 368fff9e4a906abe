/** Marts to people without Spark: DuckDB over published Parquet, explain, export; and workbooks to be filled in. */
@NullMarked
package city.yanhuo.query;

import org.jspecify.annotations.NullMarked;
