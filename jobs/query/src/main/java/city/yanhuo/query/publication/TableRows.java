package city.yanhuo.query.publication;

import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.contract.mart.MartContract;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows on their way into a mart, as CSV in which a NULL is an empty cell and an empty text is {@code ""}. */
final class TableRows {
    private final List<String> columns;
    private final StringBuilder text = new StringBuilder();

    /** A table with these columns. */
    TableRows(List<String> columns) {
        this.columns = List.copyOf(columns);
        add(new ArrayList<>(columns));
    }

    /** No row of a mart. */
    static TableRows none(MartContract contract) {
        return new TableRows(contract.columns().stream().map(MartColumn::name).toList());
    }

    List<String> columns() {
        return columns;
    }

    /** Adds a row; cells are texts, numbers, days, booleans, or {@link Optional}s of them. */
    void add(List<?> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "Cannot add a row: it must have " + columns.size() + " cells, found " + cells.size());
        }
        String separator = "";
        for (Object cell : cells) {
            text.append(separator).append(csv(cell));
            separator = ",";
        }
        text.append('\n');
    }

    /** The CSV, header included. */
    String csv() {
        return text.toString();
    }

    private static String csv(Object cell) {
        if (cell instanceof Optional<?> optional) {
            return optional.map(TableRows::csv).orElse("");
        }
        String plain = cell instanceof BigDecimal decimal ? decimal.toPlainString() : cell.toString();
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
