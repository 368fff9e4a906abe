/** How a step runs as a process: options, progress, result, exit code, locks. */
@NullMarked
package city.yanhuo.pipeline.work;

import org.jspecify.annotations.NullMarked;
