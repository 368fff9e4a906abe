package city.yanhuo.sample.file;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet in the making. Cells are {@link String}, {@link BigDecimal}, {@link Integer}, {@link LocalDate} (a real date
 * cell) or null for a blank one.
 */
public final class SheetFile implements Closeable {
    private final Path path;
    private final Tally tally;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    SheetFile(Path path, String sheetName, Tally tally) {
        this.path = path;
        this.tally = tally;
        this.workbook = new Workbook(bytes, "Excel", "16.0300");
        this.sheet = workbook.newWorksheet(sheetName);
    }

    /** A title, header, footer or blank row. */
    public void ignored(@Nullable Object... cells) {
        tally.ignored();
        write(cells);
    }

    /** A row that holds its contract and gives so many subject rows. */
    public void good(int subjectRows, @Nullable Object... cells) {
        tally.good(subjectRows);
        write(cells);
    }

    /** A row that is broken on purpose. */
    public void rejected(String column, String reason, @Nullable Object... cells) {
        tally.rejected(row + 1, column, reason);
        write(cells);
    }

    /** A totals row. */
    public void control(@Nullable Object... cells) {
        tally.control();
        write(cells);
    }

    /** Merges cells from a corner to the opposite one; rows and columns from 1. */
    public void merge(int top, int left, int bottom, int right) {
        sheet.range(top - 1, left - 1, bottom - 1, right - 1).merge();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        FixedZip.write(bytes.toByteArray(), path);
        tally.finish();
    }

    private void write(@Nullable Object[] cells) {
        for (int column = 0; column < cells.length; column++) {
            Object cell = cells[column];
            if (cell instanceof String text) {
                sheet.value(row, column, text);
            } else if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (cell != null) {
                throw new IllegalArgumentException(
                        "Cannot write a cell: its kind is unknown, found " + cell.getClass());
            }
        }
        row++;
    }
}
