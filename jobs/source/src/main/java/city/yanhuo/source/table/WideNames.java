package city.yanhuo.source.table;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.feed.Unpivot;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.raw.UnreadableFileException;
import city.yanhuo.source.value.Faults;
import city.yanhuo.source.value.ValueParsers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What wide headers say, as values of the contract's columns. */
public final class WideNames {
    private WideNames() {}

    /**
     * The value of each named column, by its position in the contract.
     *
     * @throws UnreadableFileException when a header does not say what the column holds
     */
    public static Map<Integer, @Nullable Object> read(FeedContract feed, Header.Wide wide)
            throws UnreadableFileException {
        Unpivot unpivot = feed.unpivot().orElseThrow();
        Map<Integer, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < unpivot.names().size(); i++) {
            int column = feed.position(unpivot.names().get(i));
            values.put(column, value(feed.columns().get(column), wide.names().get(i)));
        }
        return values;
    }

    private static @Nullable Object value(SourceColumn column, String text) throws UnreadableFileException {
        Faults faults = new Faults();
        Object value = ValueParsers.of(column, column.name(), BigDecimal.ONE).parse(RawRow.ofText(1, text), 0, faults);
        if (!faults.isEmpty()) {
            throw new UnreadableFileException(
                    "a header does not tell the " + column.name().replace('_', ' ') + ": "
                            + faults.all().get(0).why() + ", found \"" + text
                            + "\"; correct the header, or the pattern of unpivot in the contract");
        }
        return value;
    }
}
