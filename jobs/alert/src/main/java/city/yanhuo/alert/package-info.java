/** Verdict changes become alerts and mails. */
@NullMarked
package city.yanhuo.alert;

import org.jspecify.annotations.NullMarked;
