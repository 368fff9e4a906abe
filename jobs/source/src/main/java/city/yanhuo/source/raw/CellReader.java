package city.yanhuo.source.raw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** A library's cell becomes ours. Formats decide whether a number is a date or a share. */
final class CellReader {
    /** A workbook promises 15 digits; the ones behind are noise of binary fractions: 3.3000000000000003. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private final Map<String, CellKind> kinds = new HashMap<>();

    SheetCell read(@Nullable Cell cell) {
        if (cell == null) {
            return SheetCell.BLANK;
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.BLANK;
            case STRING -> SheetCell.text(raw);
            case BOOLEAN ->
                SheetCell.of(CellKind.BOOLEAN, raw.equals("1") || raw.equalsIgnoreCase("true") ? "TRUE" : "FALSE");
            case ERROR -> SheetCell.of(CellKind.ERROR, raw);
            case NUMBER -> number(cell, raw);
            case FORMULA -> formula(cell, raw);
        };
    }

    private SheetCell formula(Cell cell, String raw) {
        if (raw.isEmpty()) {
            return SheetCell.of(CellKind.UNCALCULATED, "=" + cell.getFormula());
        }
        if (raw.startsWith("#")) {
            return SheetCell.of(CellKind.ERROR, raw);
        }
        Object value = cell.getValue();
        if (value instanceof Boolean) {
            return SheetCell.of(CellKind.BOOLEAN, raw.equals("1") ? "TRUE" : "FALSE");
        }
        return value instanceof BigDecimal ? number(cell, raw) : SheetCell.text(raw);
    }

    private SheetCell number(Cell cell, String raw) {
        String format = cell.getDataFormatString();
        CellKind kind = format == null ? CellKind.NUMBER : kinds.computeIfAbsent(format, NumberFormats::kind);
        try {
            return number(new BigDecimal(raw.strip()), kind);
        } catch (NumberFormatException e) {
            return SheetCell.of(CellKind.ERROR, raw);
        }
    }

    /** A number at the digits that a workbook promises. */
    static SheetCell number(BigDecimal exact, CellKind kind) {
        BigDecimal number = exact.round(DIGITS);
        number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (number.precision() - number.scale() > 30 || number.scale() > 60) {
            return SheetCell.of(CellKind.ERROR, exact.toString());
        }
        return new SheetCell(kind, number.toPlainString(), number);
    }
}
