package city.yanhuo.contract.feed;

import java.util.List;

/**
 * How the bytes of a file become rows of cells.
 *
 * @param format text with a delimiter, or a workbook
 * @param encoding AUTO (BOM, then strict UTF-8, then GB18030) or a charset's name; text only
 * @param delimiter text only
 * @param sheets names or glob patterns of the sheets to read; empty means the first visible one; workbooks only
 * @param headerRows number of rows that the header has (1 to 3); merged cells are joined top-down
 * @param totals texts in the first non-blank cell that mark a control row (合计, 小计, 总计)
 * @param footers texts that begin the first non-blank cell of a footer row (填表人, 注)
 */
public record FileShape(
        Format format,
        String encoding,
        char delimiter,
        List<String> sheets,
        int headerRows,
        List<String> totals,
        List<String> footers) {
    /** Copies every list. */
    public FileShape {
        sheets = List.copyOf(sheets);
        totals = List.copyOf(totals);
        footers = List.copyOf(footers);
    }

    /** The kinds of file. */
    public enum Format {
        CSV,
        XLSX
    }
}
