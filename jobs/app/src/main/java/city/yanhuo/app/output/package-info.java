/** How results look: tables for people, JSON and CSV for programs, the board of verdicts. */
@NullMarked
package city.yanhuo.app.output;

import org.jspecify.annotations.NullMarked;
