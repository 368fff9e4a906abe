/** {@code yanhuo targets …}: proposals for the targets of another year. */
@NullMarked
package city.yanhuo.app.targets;

import org.jspecify.annotations.NullMarked;
