/** Writing landing files: text and workbooks that count their own records, and the list of what must become of them. */
@NullMarked
package city.yanhuo.sample.file;

import org.jspecify.annotations.NullMarked;
