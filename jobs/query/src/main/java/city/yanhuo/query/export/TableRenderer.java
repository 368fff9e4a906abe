package city.yanhuo.query.export;

import city.yanhuo.query.sql.ColumnKind;
import city.yanhuo.query.sql.ResultColumn;
import city.yanhuo.query.sql.ResultTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a result as a table for people: Chinese characters count two columns, numbers stand right-aligned with their thousands
 * apart from five digits on, trailing zeros of rates are left out. Widths are taken from the first rows, so that a long result
 * needs no memory.
 */
public final class TableRenderer {
    private static final int ROWS_MEASURED = 500;
    private static final int GROUPED_FROM = 5;
    private static final String GAP = "  ";

    private final Language headers;
    private final int widestCell;

    /** A table whose cells may be as wide as they are. */
    public TableRenderer(Language headers) {
        this(headers, Integer.MAX_VALUE);
    }

    /**
     * A table whose text cells are cut.
     *
     * @param widestCell columns of the terminal that a cell may take, at least 2
     */
    public TableRenderer(Language headers, int widestCell) {
        this.headers = headers;
        this.widestCell = widestCell;
    }

    /**
     * Writes header and rows, and nothing but the header when there are none. Does not close anything.
     *
     * @return number of rows
     */
    public long render(ResultTable result, Appendable out) {
        List<ResultColumn> columns = result.columns();
        List<List<String>> first = new ArrayList<>();
        Optional<List<@Nullable Object>> row = result.next();
        while (row.isPresent() && first.size() < ROWS_MEASURED) {
            first.add(cells(columns, row.get()));
            row = result.next();
        }
        int[] widths = widths(columns, first);
        long count = first.size();
        try {
            write(columns, columns.stream().map(headers::header).toList(), widths, out);
            rule(widths, out);
            for (List<String> cells : first) {
                write(columns, cells, widths, out);
            }
            for (; row.isPresent(); row = result.next()) {
                write(columns, cells(columns, row.get()), widths, out);
                count++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    private List<String> cells(List<ResultColumn> columns, List<@Nullable Object> row) {
        List<String> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(columns.get(i), row.get(i)));
        }
        return cells;
    }

    private String cell(ResultColumn column, @Nullable Object value) {
        if (column.kind().isNumber()) {
            return number(value);
        }
        String text = Values.text(value).replaceAll("\\R", "⏎").replaceAll("\\p{Cntrl}", " ");
        return column.kind() == ColumnKind.TEXT ? TextWidth.cut(text, widestCell) : text;
    }

    private static String number(@Nullable Object value) {
        String text = value instanceof BigDecimal decimal && decimal.scale() > 2
                ? shortened(decimal).toPlainString()
                : Values.text(value);
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        boolean digits = text.chars().skip(start).allMatch(c -> (c >= '0' && c <= '9') || c == '.');
        if (!digits || point - start < GROUPED_FROM) {
            return text;
        }
        StringBuilder grouped = new StringBuilder(text);
        for (int i = point - 3; i > start; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    private static BigDecimal shortened(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private int[] widths(List<ResultColumn> columns, List<List<String>> rows) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    TextWidth.of(headers.header(columns.get(i))),
                    rows.stream()
                            .mapToInt(row -> TextWidth.of(row.get(column)))
                            .max()
                            .orElse(0));
        }
        return widths;
    }

    private static void write(List<ResultColumn> columns, List<String> cells, int[] widths, Appendable out)
            throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP);
            boolean right = columns.get(i).kind().isNumber();
            line.append(
                    right ? TextWidth.padLeft(cells.get(i), widths[i]) : TextWidth.padRight(cells.get(i), widths[i]));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static void rule(int[] widths, Appendable out) throws IOException {
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("─".repeat(width));
        }
        out.append(String.join(GAP, rules)).append('\n');
    }
}
