/** Files that arrived become rows of the raw tables and of {@code lake.raw.rejected}, each counted once. */
@NullMarked
package city.yanhuo.pipeline.ingest;

import org.jspecify.annotations.NullMarked;
