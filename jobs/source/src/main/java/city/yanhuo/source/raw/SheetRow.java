package city.yanhuo.source.raw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of a workbook's sheet. */
final class SheetRow implements RawRow {
    private static final long SECONDS_OF_DAY = 86_400;
    private static final BigDecimal LEAP_DAY_THAT_NEVER_WAS = BigDecimal.valueOf(60);

    private static final LocalDate SYSTEM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SYSTEM_1904 = LocalDate.of(1904, 1, 1);

    private final int line;
    private final SheetCell[] cells;
    private final LocalDate dayZero;
    private final boolean isHidden;

    /** Takes the array over; it is not copied. Day zero is what the serial 0 stands for after 28 February 1900. */
    SheetRow(int line, SheetCell[] cells, LocalDate dayZero, boolean isHidden) {
        this.isHidden = isHidden;
        this.line = line;
        this.cells = cells;
        this.dayZero = dayZero;
    }

    /** What the serial 0 stands for in either date system, after 28 February 1900. */
    static LocalDate dayZero(boolean is1904) {
        return is1904 ? SYSTEM_1904 : SYSTEM_1900;
    }

    @Override
    public boolean isHidden() {
        return isHidden;
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
