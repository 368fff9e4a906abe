/** What every command shares: arguments, languages, help, and how a failure is told. Knows no command by type but the catalogue. */
@NullMarked
package city.yanhuo.app.cli;

import org.jspecify.annotations.NullMarked;
