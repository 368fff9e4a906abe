package city.yanhuo.source;

/**
 * A row that broke its contract.
 *
 * @param origin where it stands
 * @param column header text or column name that is wrong; "" when the whole row is
 * @param reason code: {@code NOT_A_NUMBER, NOT_A_DATE, MISSING_VALUE, OUT_OF_RANGE, TOO_MANY_DECIMALS, NOT_ALLOWED, UNKNOWN_CODE,
 *     WRONG_COLUMN_COUNT, DUPLICATE_KEY, …} or the id of a check
 * @param found the raw text found
 * @param message the sentence, by the grammar of DESIGN §9.7
 * @param rawRow the row as it stands in the file, cells joined by tab
 */
public record RejectedRow(Origin origin, String column, String reason, String found, String message, String rawRow) {}
