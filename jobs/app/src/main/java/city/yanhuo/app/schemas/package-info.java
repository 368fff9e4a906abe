/** {@code yanhuo schemas …}: commands over the contracts themselves. */
@NullMarked
package city.yanhuo.app.schemas;

import org.jspecify.annotations.NullMarked;
