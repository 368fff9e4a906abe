package city.yanhuo.pipeline.mart;

import org.apache.spark.sql.Column;

/**
 * Reported rows that can be in no figure of a mart.
 *
 * @param why what they would need, in words that fit behind {@code Cannot show 3 rows of … in …:}
 * @param rows which rows they are; never NULL
 * @param found what stands in them instead
 * @param advice what to do, in words that fit behind a semicolon
 */
public record PassedOver(String why, Column rows, Column found, String advice) {}
