/** From a verdict back to the lines of the files that it rests on (DESIGN §9.5). */
@NullMarked
package city.yanhuo.query.explain;

import org.jspecify.annotations.NullMarked;
