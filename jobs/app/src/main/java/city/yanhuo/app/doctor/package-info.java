/** What {@code yanhuo doctor} looks at. Every check reads and none changes anything; none stops the others. */
@NullMarked
package city.yanhuo.app.doctor;

import org.jspecify.annotations.NullMarked;
