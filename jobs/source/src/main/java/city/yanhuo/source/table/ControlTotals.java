package city.yanhuo.source.table;

import city.yanhuo.contract.reference.CellText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a column's totals rows with the sum of the rows above them, within the rounding of domain.md §2.4: half of the last
 * digit for every addend. A total may be that of the section since the last total, or of everything.
 */
public final class ControlTotals {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Whether the figures are things, which are never rounded one by one, or amounts. */
    public enum Figures {
        COUNTED,
        MEASURED
    }

    private final String header;
    private final Figures figures;
    private int decimals = -20;
    private final Sum sectionWritten = new Sum();
    private final Sum sectionTaken = new Sum();
    private final Sum allWritten = new Sum();
    private final Sum allTaken = new Sum();
    private int unread;
    private final List<String> differences = new ArrayList<>();

    /** What has been added up. */
    private static final class Sum {
        private BigDecimal value = BigDecimal.ZERO;
        private int parts;

        void add(BigDecimal part) {
            value = value.add(part);
            parts++;
        }

        void clear() {
            value = BigDecimal.ZERO;
            parts = 0;
        }
    }

    /** Compares the column of that header. */
    public ControlTotals(String header, Figures figures) {
        this.header = header;
        this.figures = figures;
    }

    /** Adds a part that the file holds. */
    public void add(BigDecimal part) {
        see(part);
        sectionWritten.add(part);
        allWritten.add(part);
    }

    /** Adds a part whose row was taken. A supplier's total may leave out rows that it should not have written. */
    public void addTaken(BigDecimal part) {
        sectionTaken.add(part);
        allTaken.add(part);
    }

    /** Adds a part that cannot be read. */
    public void addUnread() {
        unread++;
    }

    /** Compares a total that stands at a line, named 合计 or otherwise. */
    public void compare(int line, String name, BigDecimal total) {
        see(total);
        boolean agrees = agrees(total, sectionWritten)
                || agrees(total, sectionTaken)
                || agrees(total, allWritten)
                || agrees(total, allTaken);
        if (!agrees) {
            differences.add("Cannot match the total " + CellText.compact(name) + " of " + header + " in row " + line
                    + ": its " + allWritten.parts + " parts give " + plain(allWritten.value)
                    + (unread == 0 ? "" : " without " + unread + " that cannot be read") + ", found " + plain(total)
                    + "; ask the supplier which is right");
        }
        sectionWritten.clear();
        sectionTaken.clear();
    }

    private boolean agrees(BigDecimal total, Sum sum) {
        return total.subtract(sum.value).abs().compareTo(tolerance(sum.parts)) <= 0;
    }

    private BigDecimal tolerance(int parts) {
        if (figures == Figures.COUNTED && decimals >= 0) {
            return BigDecimal.ZERO;
        }
        return HALF.scaleByPowerOfTen(-decimals).multiply(BigDecimal.valueOf(parts));
    }

    /** The finest digit that any figure shows is the last digit of all; 1234.56万元 shows hundreds of 元. */
    private void see(BigDecimal figure) {
        if (figure.signum() != 0) {
            decimals = Math.max(decimals, figure.stripTrailingZeros().scale());
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** What does not agree, as sentences. */
    public List<String> differences() {
        return List.copyOf(differences);
    }
}
