/**
 * Finishes a publication: dimensions, targets and verdicts as Parquet, content hashes, {@code publication.json}, views, and the
 * pointer that readers follow. Reads the frozen Parquet, never the lake.
 */
@NullMarked
package city.yanhuo.query.publication;

import org.jspecify.annotations.NullMarked;
