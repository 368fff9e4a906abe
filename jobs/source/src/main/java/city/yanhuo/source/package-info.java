/** A file becomes typed records and rejected rows, with line or cell. */
@NullMarked
package city.yanhuo.source;

import org.jspecify.annotations.NullMarked;
