/** The operational database: migrations, one DataSource, transactions, outbox. */
@NullMarked
package city.yanhuo.ledger;

import org.jspecify.annotations.NullMarked;
