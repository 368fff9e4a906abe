/** {@code yanhuo demo --schedule}: the sample city's last months taken through the scheduler by a virtual clock. */
@NullMarked
package city.yanhuo.app.rehearsal;

import org.jspecify.annotations.NullMarked;
