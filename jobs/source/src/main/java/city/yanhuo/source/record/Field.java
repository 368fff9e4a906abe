package city.yanhuo.source.record;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.value.ValueParser;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where one subject column's value comes from. Faults are told of the file's column, once for each. */
interface Field {
    /** The value for a row, null when not reported or at fault. The day is that of the figure, for lookups. */
    @Nullable
    Object value(TypedRow row, LocalDate day);

    /** The contract columns that it reads. */
    List<Integer> columns();

    /** Whether it needs the day. */
    default boolean needsDay() {
        return false;
    }

    /** The typed value of a column, converted. */
    record Typed(int column, ColumnType from, UnaryOperator<Object> conversion) implements Field {
        @Override
        public @Nullable Object value(TypedRow row, LocalDate day) {
            Object value = row.value(column);
            return value == null ? null : conversion.apply(value);
        }

        @Override
        public List<Integer> columns() {
            return List.of(column);
        }
    }

    /** A text, read as the subject column's type. */
    record Parsed(String header, TextOrigin origin, ValueParser parser, LastText last) implements Field {
        @Override
        public @Nullable Object value(TypedRow row, LocalDate day) {
            String text = origin.text(row);
            if (text == null || row.faults().has(header)) {
                return null;
            }
            if (!text.equals(last.text)) {
                int before = row.faults().size();
                last.value = parser.parse(RawRow.ofText(row.row().line(), text), 0, row.faults());
                last.text = row.faults().size() == before ? text : "";
            }
            return last.value;
        }

        @Override
        public List<Integer> columns() {
            return origin.columns();
        }
    }

    /** What was read last: neighbouring rows often say the same. */
    final class LastText {
        private String text = "";
        private @Nullable Object value;
    }

    /** A text, looked up. */
    record Coded(String header, TextOrigin origin, Lookup lookup) implements Field {
        @Override
        public @Nullable Object value(TypedRow row, LocalDate day) {
            String text = origin.text(row);
            if (text == null || row.faults().has(header)) {
                return null;
            }
            String code = lookup.code(text, day).orElse(null);
            if (code == null) {
                String why = "no " + lookup.table().replace('_', ' ') + " goes by this name on " + day;
                row.faults().add(header, RejectionReason.UNKNOWN_CODE, why, text);
            }
            return code;
        }

        @Override
        public List<Integer> columns() {
            return origin.columns();
        }

        @Override
        public boolean needsDay() {
            return true;
        }
    }
}
