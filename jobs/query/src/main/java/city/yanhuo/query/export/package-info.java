/** Results and marts as text: tables for people, JSON and CSV for programs, files for Excel. */
@NullMarked
package city.yanhuo.query.export;

import org.jspecify.annotations.NullMarked;
