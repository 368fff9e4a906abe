/** One class per command: options, and the wiring of what other modules do. No figures are made here. */
@NullMarked
package city.yanhuo.app.command;

import org.jspecify.annotations.NullMarked;
