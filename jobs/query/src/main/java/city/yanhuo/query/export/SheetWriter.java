package city.yanhuo.query.export;

import city.yanhuo.contract.mart.MartColumn;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes rows below a frozen header, and goes on in another sheet when one is full. Rows leave the memory as they are written. */
final class SheetWriter {
    /** With the header; Excel takes 1,048,576. */
    static final int MOST_ROWS = 1_000_000;

    private static final int ROWS_IN_MEMORY = 1_000;
    private static final String AMOUNT = "#,##0.00";

    private final Workbook book;
    private final SheetNames names;
    private final String name;
    private final int mostRows;
    private List<String> header = List.of();
    private Worksheet sheet;
    private int line;

    SheetWriter(Workbook book, SheetNames names, String name) {
        this(book, names, name, MOST_ROWS);
    }

    SheetWriter(Workbook book, SheetNames names, String name, int mostRows) {
        this.book = book;
        this.names = names;
        this.name = name;
        this.mostRows = mostRows;
        this.sheet = book.newWorksheet(names.take(name));
    }

    /** Growth and shares, which the marts keep as ratios. */
    static boolean isPercentage(MartColumn column) {
        return column.unit().equals("比率")
                && (column.name().endsWith("_growth") || column.name().endsWith("_share"));
    }

    /** The first row of every sheet. */
    void header(List<String> texts) {
        header = List.copyOf(texts);
        writeHeader();
    }

    private void writeHeader() {
        for (int i = 0; i < header.size(); i++) {
            sheet.value(0, i, header.get(i));
            sheet.style(0, i).bold().wrapText(true).set();
        }
        sheet.freezePane(0, 1);
        line = 1;
    }

    /** A row of texts. */
    void texts(List<String> texts) throws IOException {
        makeRoom();
        for (int i = 0; i < texts.size(); i++) {
            sheet.value(line, i, texts.get(i));
        }
        line++;
    }

    /** A row of a mart. */
    void row(List<MartColumn> columns, List<@Nullable Object> values) throws IOException {
        makeRoom();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                write(i, columns.get(i), value);
            }
        }
        line++;
    }

    private void makeRoom() throws IOException {
        if (line == mostRows) {
            end();
            sheet = book.newWorksheet(names.take(name));
            writeHeader();
        } else if (line % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(int cell, MartColumn column, Object value) {
        if (value instanceof BigDecimal number) {
            sheet.value(line, cell, number.divide(column.displayFactor(), MathContext.DECIMAL128));
            sheet.style(line, cell).format(format(column)).set();
        } else if (value instanceof Number number) {
            sheet.value(line, cell, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(line, cell, flag);
        } else if (value instanceof LocalDate day) {
            sheet.value(line, cell, day);
            sheet.style(line, cell).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime time) {
            write(cell, time);
        } else if (value instanceof OffsetDateTime time) {
            write(cell, time.toLocalDateTime());
        } else {
            sheet.value(line, cell, value.toString());
        }
    }

    private void write(int cell, LocalDateTime time) {
        sheet.value(line, cell, time);
        sheet.style(line, cell).format("yyyy-mm-dd hh:mm").set();
    }

    private static String format(MartColumn column) {
        return isPercentage(column) ? "0.00%" : column.unit().equals("比率") ? "0.0000" : AMOUNT;
    }

    /** Nothing more comes. */
    void end() throws IOException {
        sheet.finish();
    }
}
