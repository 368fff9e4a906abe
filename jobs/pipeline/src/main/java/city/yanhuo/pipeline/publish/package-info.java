/** Snapshots are frozen into a publication, and targets are measured on them. */
@NullMarked
package city.yanhuo.pipeline.publish;

import org.jspecify.annotations.NullMarked;
