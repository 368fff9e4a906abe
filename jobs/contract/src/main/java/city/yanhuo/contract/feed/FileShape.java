package city.yanhuo.contract.feed;

import java.util.List;

/**
 * How the bytes of a file become rows of cells.
 *
 * @param format text with a delimiter, a workbook, or JSON
 * @param encoding AUTO (BOM, then strict UTF-8, then GB18030) or a charset's name; text only
 * @param delimiter text only
 * @param comment what begins a line that is no row; "" when no line is a comment; text only
 * @param path names, joined by a dot, that lead to the array of records; "" when the file is the array, or one record a line; JSON
 *     only
 * @param sheets names or glob patterns of the sheets to read; empty means the first visible one; workbooks only
 * @param hidden what happens to hidden rows and, where a pattern chooses them, hidden sheets; workbooks only
 * @param headerRows number of rows that the header has (1 to 3); merged cells are joined top-down
 * @param totals texts in the first non-blank cell that mark a control row (合计, 小计, 总计)
 * @param footers texts that begin the first non-blank cell of a footer row (填表人, 注)
 */
public record FileShape(
        Format format,
        String encoding,
        char delimiter,
        String comment,
        String path,
        List<String> sheets,
        Hidden hidden,
        int headerRows,
        List<String> totals,
        List<String> footers) {
    /** Copies every list. */
    public FileShape {
        sheets = List.copyOf(sheets);
        totals = List.copyOf(totals);
        footers = List.copyOf(footers);
    }

    /** A shape of which nothing is known but its format. */
    public static FileShape of(Format format) {
        return new FileShape(format, "AUTO", ',', "", "", List.of(), Hidden.SKIP, 1, List.of(), List.of());
    }

    /** The kinds of file. */
    public enum Format {
        CSV,
        /** A workbook: .xlsx, .xls, or the HTML or text that programs save under such a name. */
        XLSX,
        JSON
    }

    /** What happens to rows and sheets that the workbook does not show. */
    public enum Hidden {
        /** They are counted as ignored, with a note. */
        SKIP,
        TAKE
    }
}
