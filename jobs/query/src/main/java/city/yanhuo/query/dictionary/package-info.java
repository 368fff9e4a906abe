/** Which publication is read, and what its marts and columns mean. */
@NullMarked
package city.yanhuo.query.dictionary;

import org.jspecify.annotations.NullMarked;
