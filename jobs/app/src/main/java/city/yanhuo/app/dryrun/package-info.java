/** {@code yanhuo ingest --dry-run}: what reading a file would give, told without Spark and without writing anything. */
@NullMarked
package city.yanhuo.app.dryrun;

import org.jspecify.annotations.NullMarked;
