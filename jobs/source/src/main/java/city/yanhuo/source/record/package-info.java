/** The typed cells of a row become records of the contract's subject: fields, outputs, lookups, duplicates inside one file. */
@NullMarked
package city.yanhuo.source.record;

import org.jspecify.annotations.NullMarked;
