/** Current subject rows are found, marts are built from them, audited and written. */
@NullMarked
package city.yanhuo.pipeline.build;

import org.jspecify.annotations.NullMarked;
