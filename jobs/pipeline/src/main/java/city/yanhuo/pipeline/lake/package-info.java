/** The Spark session, the Iceberg catalog and the tables in it. Knows nothing of files that arrive or of what marts mean. */
@NullMarked
package city.yanhuo.pipeline.lake;

import org.jspecify.annotations.NullMarked;
