/** SQL by people over the marts of one publication: fenced, read-only, streamed. Nothing here knows the ledger. */
@NullMarked
package city.yanhuo.query.sql;

import org.jspecify.annotations.NullMarked;
