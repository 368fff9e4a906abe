/** What the city's departments and the survey office report of the promises that the bureau only tracks. No chance is in it. */
@NullMarked
package city.yanhuo.sample.department;

import org.jspecify.annotations.NullMarked;
