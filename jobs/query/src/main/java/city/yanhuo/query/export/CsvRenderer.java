package city.yanhuo.query.export;

import city.yanhuo.query.sql.ResultColumn;
import city.yanhuo.query.sql.ResultTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a result as CSV (RFC 4180, CRLF). {@link Form#EXCEL} is for people who open it with a double click; {@link Form#PLAIN}
 * for programs, where every text is as it is.
 *
 * <p>In the form for Excel the text begins with a byte order mark, and a text cell that Excel would run as a formula or rewrite as
 * a number gets one apostrophe in front ({@link ExcelText}). Numbers, dates and times are never touched.
 */
public final class CsvRenderer {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";

    private final Form form;
    private final Language headers;

    /** A renderer. */
    public CsvRenderer(Form form, Language headers) {
        this.form = form;
        this.headers = headers;
    }

    /**
     * Writes all rows. Does not close anything.
     *
     * @return number of rows
     */
    public long render(ResultTable result, Appendable out) {
        try {
            if (form == Form.EXCEL) {
                out.append(BYTE_ORDER_MARK);
            }
            out.append(result.columns().stream()
                    .map(column -> quoted(harmless(headers.header(column))))
                    .collect(Collectors.joining(",")));
            out.append(LINE_END);
            long count = 0;
            for (Optional<List<@Nullable Object>> row = result.next(); row.isPresent(); row = result.next()) {
                write(result.columns(), row.get(), out);
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<ResultColumn> columns, List<@Nullable Object> row, Appendable out) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            Object value = row.get(i);
            if (value != null) {
                out.append(cell(columns.get(i), value));
            }
        }
        out.append(LINE_END);
    }

    private String cell(ResultColumn column, Object value) {
        String text = Values.text(value);
        return switch (column.kind()) {
            case TEXT, LIST -> text.isEmpty() ? "\"\"" : quoted(harmless(text));
            case INTEGER, DECIMAL, FLOAT, DATE, TIMESTAMP, BOOLEAN -> text;
        };
    }

    private String harmless(String text) {
        return form == Form.EXCEL ? ExcelText.harmless(text) : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Who will read it. */
    public enum Form {
        EXCEL,
        PLAIN
    }
}
