package city.yanhuo.source.value;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.period.PeriodKind;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Optional;

/** Makes the parser of a column. */
public final class ValueParsers {
    private static final int MONEY_SCALE = 4;
    private static final int DECIMAL_SCALE = 10;

    private ValueParsers() {}

    /**
     * The parser of a column's cells.
     *
     * @param header the header as written, for messages
     * @param factor turns the cells' unit into 元, single things, ratios
     */
    public static ValueParser of(SourceColumn column, String header, BigDecimal factor) {
        return switch (column.type()) {
            case TEXT -> new TextParser(column, header);
            case COUNT -> new CountParser(column, header, factor);
            case INTEGER -> new IntegerParser(new CountParser(column, header, factor), header);
            case MONEY -> new DecimalParser(column, header, factor, MONEY_SCALE, DecimalParser.PercentSign.REFUSED);
            case DECIMAL, GROWTH ->
                new DecimalParser(column, header, factor, DECIMAL_SCALE, DecimalParser.PercentSign.HUNDREDTH);
            case DATE -> DateParser.ofDays(column, header);
            case TIMESTAMP -> DateParser.ofTimestamps(column, header);
            case BOOLEAN -> new FlagParser(column, header);
            case PERIOD ->
                new PeriodParser(column, header, Optional.empty(), Optional.empty(), PeriodParser.Lost.NEIGHBOURS);
        };
    }

    /** The parser of a text that stands in no column: a constant, a part of a file name or caption. */
    public static ValueParser ofText(ColumnType type, String name) {
        return type == ColumnType.PERIOD
                ? ofPeriod(Optional.empty(), Optional.empty(), name)
                : of(SourceColumn.of(name, type), name, BigDecimal.ONE);
    }

    /** The parser of a period's text, of the kind that the contract names, if it names one, and in the year where the text has none. */
    public static ValueParser ofPeriod(Optional<PeriodKind> kind, Optional<Year> year, String name) {
        return new PeriodParser(SourceColumn.of(name, ColumnType.PERIOD), name, kind, year, PeriodParser.Lost.TAKEN);
    }
}
