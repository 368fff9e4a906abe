/** How results look: tables for people, JSON and CSV for programs, the board of verdicts, drafts that a person goes on with. */
@NullMarked
package city.yanhuo.app.output;

import org.jspecify.annotations.NullMarked;
