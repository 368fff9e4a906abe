package city.yanhuo.query.template;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FileShape;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.unit.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One column to be filled in.
 *
 * @param column what the contract says of its cells
 * @param levels its header, top-down
 * @param choices what its cells may say; empty where they may say anything
 * @param form how its cells are shown
 */
record FormColumn(SourceColumn column, List<String> levels, List<String> choices, CellForm form) {
    /** A column under one of the contract's headers; a unit that the header lacks is put behind it in brackets. */
    static FormColumn of(SourceColumn column, String header, FileShape shape, List<String> choices) {
        List<String> levels = List.of(withUnit(column, header).split("/", shape.headerRows()));
        return new FormColumn(column, levels, choices, CellForm.of(column, shape.format()));
    }

    private static String withUnit(SourceColumn column, String header) {
        boolean lacksIt = Unit.find(column.unit()).isPresent()
                && Arrays.stream(header.split("/"))
                        .noneMatch(level -> Unit.ofHeader(level).isPresent());
        return lacksIt ? header + "(" + column.unit() + ")" : header;
    }

    /** The whole header, levels joined as contracts do. */
    String header() {
        return String.join("/", levels);
    }

    /** Whether a drop-down holds everything that may be said; names of a table have others beside them that are taken, too. */
    boolean isClosed() {
        return !column.allowed().isEmpty() || column.type() == ColumnType.BOOLEAN;
    }

    /** The smallest value as it is typed, in the column's unit. */
    Optional<BigDecimal> minimum() {
        return column.minimum().map(this::typed);
    }

    /** The largest value as it is typed, in the column's unit. */
    Optional<BigDecimal> maximum() {
        return column.maximum().map(this::typed);
    }

    /** Bounds are told in 元, things and ratios, cells in the column's unit. */
    private BigDecimal typed(BigDecimal bound) {
        BigDecimal typed = bound.divide(factor()).stripTrailingZeros();
        return typed.scale() < 0 ? typed.setScale(0) : typed;
    }

    /** How many 元, things or ones a cell's one is. */
    BigDecimal factor() {
        return Unit.find(column.unit()).map(Unit::factor).orElse(BigDecimal.ONE);
    }
}
