package city.yanhuo.source.raw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of a workbook's sheet. */
final class SheetRow implements RawRow {
    private static final long SECONDS_OF_DAY = 86_400;
    private static final BigDecimal LEAP_DAY_THAT_NEVER_WAS = BigDecimal.valueOf(60);

    private final int line;
    private final SheetCell[] cells;
    private final LocalDate dayZero;

    /** Takes the array over; it is not copied. Day zero is what the serial 0 stands for after 28 February 1900. */
    SheetRow(int line, SheetCell[] cells, LocalDate dayZero) {
        this.line = line;
        this.cells = cells;
        this.dayZero = dayZero;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int width() {
        return cells.length;
    }

    @Override
    public CellKind kind(int cell) {
        return at(cell).kind();
    }

    @Override
    public String text(int cell) {
        return at(cell).text();
    }

    @Override
    public BigDecimal number(int cell) {
        return at(cell).number();
    }

    @Override
    public LocalDateTime dateTime(int cell) {
        BigDecimal serial = at(cell).number();
        LocalDate zero = serial.compareTo(LEAP_DAY_THAT_NEVER_WAS) < 0 && dayZero.getYear() < 1900
                ? dayZero.plusDays(1)
                : dayZero;
        long seconds = serial.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return zero.atStartOfDay().plusSeconds(seconds);
    }

    private SheetCell at(int cell) {
        return cell < cells.length ? cells[cell] : SheetCell.BLANK;
    }

    @Override
    public String reference(int cell) {
        StringBuilder letters = new StringBuilder();
        for (int rest = cell + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(line).toString();
    }

    @Override
    public String toString() {
        return line + ": " + joined();
    }
}
