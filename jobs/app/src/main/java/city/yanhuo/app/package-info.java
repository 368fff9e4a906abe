/** The yanhuo command: wiring and nothing else. */
@NullMarked
package city.yanhuo.app;

import org.jspecify.annotations.NullMarked;
