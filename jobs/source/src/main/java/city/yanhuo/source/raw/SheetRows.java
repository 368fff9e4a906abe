package city.yanhuo.source.raw;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet up to the last one that holds something; rows that the file leaves out come as blank rows. */
final class SheetRows implements RowSource, AutoCloseable {
    private static final SheetCell[] NO_CELLS = {};
    private static final int MOST_ROWS = 1 << 20;

    private final String name;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellReader cells = new CellReader();
    private final LocalDate dayZero;
    private @Nullable RawRow ahead;
    private int lastLine;

    SheetRows(Sheet sheet, boolean is1904) throws IOException {
        this.name = sheet.getName();
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.dayZero = SheetRow.dayZero(is1904);
    }

    @Override
    public String sheet() {
        return name;
    }

    @Override
    public String form() {
        return "sheet " + name;
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFileException {
        if (ahead == null) {
            ahead = nextFilled();
        }
        if (ahead == null) {
            return null;
        }
        lastLine++;
        if (ahead.line() > lastLine) {
            return new SheetRow(lastLine, NO_CELLS, dayZero, false);
        }
        RawRow row = ahead;
        ahead = null;
        return row;
    }

    private @Nullable RawRow nextFilled() throws IOException, UnreadableFileException {
        try {
            while (rows.hasNext()) {
                RawRow row = read(rows.next());
                if (row.line() > MOST_ROWS) {
                    throw new UnreadableFileException("the workbook is damaged, found row " + row.line() + " of sheet "
                            + name + ", which no workbook has; open it, save it as .xlsx and send it again");
                }
                if (row.line() <= lastLine) {
                    throw new UnreadableFileException("the rows of sheet " + name + " are out of order, found row "
                            + row.line() + " behind row " + lastLine + "; open it, save it as .xlsx and send it again");
                }
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw WorkbookFile.damaged(e);
        }
    }

    private RawRow read(Row row) {
        SheetCell[] read = new SheetCell[row.getCellCount()];
        for (int cell = 0; cell < read.length; cell++) {
            read[cell] = cells.read(row.getCell(cell));
        }
        return new SheetRow(row.getRowNum(), read, dayZero, row.isHidden());
    }

    @Override
    public void close() {
        stream.close();
    }
}
