package city.yanhuo.sample.file;

/**
 * A row that is broken on purpose.
 *
 * @param file below {@code landing/}, with {@code /}
 * @param sheet name of the sheet; "" in a text file
 * @param line 1-based physical line, or row, where it begins
 * @param column header text of the cell that is wrong; "" when the whole row is
 * @param reason rejection code, or the id of the check that it breaks
 */
public record Rejection(String file, String sheet, int line, String column, String reason) {}
