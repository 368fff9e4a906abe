/** The only module that sees Spark and Iceberg: ingest, mart, publish, measure. */
@NullMarked
package city.yanhuo.pipeline;

import org.jspecify.annotations.NullMarked;
