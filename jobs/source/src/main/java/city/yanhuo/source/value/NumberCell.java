package city.yanhuo.source.value;

import city.yanhuo.contract.feed.Leniency;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.raw.RawRow;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The number in a cell, of a text file or a workbook, before units and types. One scratch object per column. */
final class NumberCell {
    private final SourceColumn column;
    private final String header;
    private final MissingTokens missing;
    private final Numeral numeral;
    private final boolean rounds;
    private boolean fromText;
    private boolean isRatio;
    private boolean isPercent;
    private BigDecimal number = BigDecimal.ZERO;

    NumberCell(SourceColumn column, String header) {
        this.column = column;
        this.header = header;
        this.missing = new MissingTokens(column.missing(), MissingTokens.SIGNS);
        this.numeral = new Numeral(
                column.accepts().contains(Leniency.BLANKS), column.accepts().contains(Leniency.EXPONENT));
        this.rounds = column.accepts().contains(Leniency.ROUND);
    }

    /** Reads the cell; false when it reports nothing or is at fault. */
    boolean read(RawRow row, int cell, Faults faults) {
        if (missing.isMissing(row, cell)) {
            return false;
        }
        fromText = false;
        isRatio = false;
        isPercent = false;
        switch (row.kind(cell)) {
            case TEXT -> {
                fromText = true;
                if (!numeral.read(row.text(cell))) {
                    return fault(row, cell, faults, RejectionReason.NOT_A_NUMBER, numeral.why());
                }
                isRatio = numeral.isTimes();
            }
            case NUMBER -> number = row.number(cell);
            case PERCENT -> {
                number = row.number(cell);
                isRatio = true;
            }
            case DATE -> {
                return fault(row, cell, faults, RejectionReason.NOT_A_NUMBER, "it is a date");
            }
            case BOOLEAN, ERROR -> {
                return fault(row, cell, faults, RejectionReason.NOT_A_NUMBER, "no number is written so");
            }
            case UNCALCULATED -> {
                return fault(
                        row,
                        cell,
                        faults,
                        RejectionReason.NOT_CALCULATED,
                        "the formula was never calculated and saved");
            }
            case BLANK -> throw new IllegalStateException("Cannot read a blank cell as a number");
        }
        return decimalsHold(row, cell, faults);
    }

    private boolean decimalsHold(RawRow row, int cell, Faults faults) {
        if (column.decimals().isPresent() && decimals() > column.decimals().get()) {
            if (rounds) {
                number = value().setScale(column.decimals().get(), RoundingMode.HALF_UP);
                isPercent = hasPercentSign();
                fromText = false;
                return true;
            }
            String why = "it may have " + column.decimals().get() + " decimals";
            return fault(row, cell, faults, RejectionReason.TOO_MANY_DECIMALS, why);
        }
        return true;
    }

    /** Adds a fault of this column; always false. */
    boolean fault(RawRow row, int cell, Faults faults, RejectionReason reason, String why) {
        faults.add(header, reason, why, row.text(cell));
        return false;
    }

    /** Whether {@link #unscaled()} and {@link #decimals()} hold the whole value. */
    boolean isShort() {
        return fromText && numeral.isShort();
    }

    /** All digits as a whole number, with the sign; only of a short one. */
    long unscaled() {
        return numeral.unscaled();
    }

    /** Decimals as written, or as a workbook holds them. */
    int decimals() {
        return fromText ? numeral.decimals() : Math.max(number.scale(), 0);
    }

    /** Whether what is finer than the value's scale is rounded away. */
    boolean isRounded() {
        return rounds;
    }

    /** Whether it was written as text, where trailing zeros say something. */
    boolean isText() {
        return fromText;
    }

    /** Whether a percent sign stands behind the text. */
    boolean hasPercentSign() {
        return fromText ? numeral.isPercent() : isPercent;
    }

    /** Whether it is a ratio already, whatever the unit of the column: shown as a percentage, or told in times. */
    boolean isRatio() {
        return isRatio;
    }

    /** The value as written. */
    BigDecimal value() {
        return fromText ? numeral.value() : number;
    }
}
