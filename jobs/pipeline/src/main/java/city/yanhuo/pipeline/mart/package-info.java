/**
 * What each mart means: functions from current subject rows and reference tables to rows. No session, reader, writer, clock or
 * path in here; {@code build} reads the inputs and writes the result.
 */
@NullMarked
package city.yanhuo.pipeline.mart;

import org.jspecify.annotations.NullMarked;
