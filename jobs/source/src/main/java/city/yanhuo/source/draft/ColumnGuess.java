package city.yanhuo.source.draft;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.SourceColumn;
import java.util.List;

/**
 * What a column of a file seems to be.
 *
 * @param column as the contract would write it
 * @param evidence why, for people
 * @param samples how many cells say something
 * @param blanks how many do not
 * @param distinct how many different texts there are, counted up to a limit
 * @param open what a person must decide; "" when nothing
 */
record ColumnGuess(SourceColumn column, String evidence, int samples, int blanks, int distinct, String open) {
    String header() {
        return column.headers().get(0);
    }

    boolean isNumber() {
        return switch (column.type()) {
            case COUNT, INTEGER, MONEY, DECIMAL, GROWTH -> true;
            case TEXT, DATE, TIMESTAMP, BOOLEAN, PERIOD -> false;
        };
    }

    boolean isOf(ColumnType... types) {
        return List.of(types).contains(column.type());
    }
}
