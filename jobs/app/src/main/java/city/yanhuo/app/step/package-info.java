/** The steps of the way as the command starts them: Spark as a process of its own, judging and mailing inside this one. */
@NullMarked
package city.yanhuo.app.step;

import org.jspecify.annotations.NullMarked;
