/** Marts to people without Spark: DuckDB over published Parquet, explain, export. */
@NullMarked
package city.yanhuo.query;

import org.jspecify.annotations.NullMarked;
