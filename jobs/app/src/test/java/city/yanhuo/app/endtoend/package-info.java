/** The promises of the whole way (DESIGN §9), each tried with real processes on homes of its own. */
@NullMarked
package city.yanhuo.app.endtoend;

import org.jspecify.annotations.NullMarked;
