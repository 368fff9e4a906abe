/**
 * The workbook that a supplier without a system of its own fills in, made from the feed's contract: a sheet that reads back by the
 * same contract, and a sheet that explains it.
 */
@NullMarked
package city.yanhuo.query.template;

import org.jspecify.annotations.NullMarked;
