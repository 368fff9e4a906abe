/** Bad input at every door of the command: each is answered by a sentence, and none stops what is good. */
@NullMarked
package city.yanhuo.app.doors;

import org.jspecify.annotations.NullMarked;
