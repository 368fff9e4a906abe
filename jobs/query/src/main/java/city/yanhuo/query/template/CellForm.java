package city.yanhuo.query.template;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FileShape;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.unit.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * How a column's cells hold and show what is typed.
 *
 * @param kind what they hold
 * @param numberFormat how a workbook shows it; in a sheet that is saved as text this is what the reader gets
 */
record CellForm(Kind kind, String numberFormat) {
    private static final String TEXT_FORMAT = "@";

    /** What a cell holds. */
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        DAY,
        TIME
    }

    /** The form that loses nothing of a column's values. */
    static CellForm of(SourceColumn column, FileShape.Format file) {
        boolean isText = file == FileShape.Format.CSV;
        return switch (column.type()) {
            case TEXT, BOOLEAN, PERIOD -> new CellForm(Kind.TEXT, TEXT_FORMAT);
            case COUNT, INTEGER ->
                isScaled(column)
                        ? new CellForm(Kind.DECIMAL, "General")
                        : new CellForm(Kind.WHOLE, isText || isInteger(column) ? "0" : "#,##0");
            case MONEY -> new CellForm(Kind.DECIMAL, (isText ? "0" : "#,##0") + decimals(column, ".00######"));
            case DECIMAL, GROWTH ->
                new CellForm(Kind.DECIMAL, column.decimals().isPresent() ? "0" + decimals(column, "") : "General");
            case DATE -> time(column, Kind.DAY, "yyyy-mm-dd", isText);
            case TIMESTAMP -> time(column, Kind.TIME, "yyyy-mm-dd hh:mm:ss", isText);
        };
    }

    private static boolean isInteger(SourceColumn column) {
        return column.type() == ColumnType.INTEGER;
    }

    private static boolean isScaled(SourceColumn column) {
        return Unit.find(column.unit())
                .filter(unit -> unit.factor().compareTo(BigDecimal.ONE) != 0)
                .isPresent();
    }

    private static String decimals(SourceColumn column, String otherwise) {
        return column.decimals()
                .map(decimals -> decimals == 0 ? "" : "." + "0".repeat(decimals))
                .orElse(otherwise);
    }

    /** In a workbook a day is a day however it is shown; in text it must have the contract's form, or is typed as text. */
    private static CellForm time(SourceColumn column, Kind kind, String usual, boolean isText) {
        if (!isText || column.formats().isEmpty()) {
            return new CellForm(kind, usual);
        }
        return excel(column.formats().get(0))
                .map(format -> new CellForm(kind, format))
                .orElseGet(() -> new CellForm(Kind.TEXT, TEXT_FORMAT));
    }

    /** A workbook's pattern for one of ours of plain digits: {@code yyyy-MM-dd HH:mm}. */
    private static Optional<String> excel(String pattern) {
        return pattern.matches("yyyy[-/.]?MM[-/.]?dd([ ]HH:mm(:ss)?)?")
                ? Optional.of(pattern.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
