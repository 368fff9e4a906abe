package city.yanhuo.query.explain;

/**
 * A row of one of the files that broke its contract and counts nowhere.
 *
 * @param delivery number of the delivery
 * @param sheet name of the sheet; "" in a text file
 * @param line 1-based line or row of the file
 * @param column header text or name that is wrong; "" when the whole row is
 * @param reason code of the reason
 * @param found the raw text found
 * @param message the sentence
 * @param rawRow the row as it stands in the file
 */
public record RejectedLine(
        long delivery,
        String sheet,
        int line,
        String column,
        String reason,
        String found,
        String message,
        String rawRow) {}
