/** Reference tables (places, districts, calendar, aliases) as values. Read from CSV with a source per row. */
@NullMarked
package city.yanhuo.contract.reference;

import org.jspecify.annotations.NullMarked;
