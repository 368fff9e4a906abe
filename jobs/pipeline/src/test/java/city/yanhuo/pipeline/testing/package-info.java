/** What tests of this module share: one Spark session, tables written as text, homes with a lake. */
@NullMarked
package city.yanhuo.pipeline.testing;

import org.jspecify.annotations.NullMarked;
