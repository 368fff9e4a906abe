package city.yanhuo.source.record;

import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.source.RejectionReason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that a field is made from, row by row. Null when the row does not report it. */
interface TextOrigin {
    /** The text of a row. */
    @Nullable
    String text(TypedRow row);

    /** The contract columns that it reads; empty for a text that is the same for the whole table. */
    List<Integer> columns();

    /** The same text in every row. */
    record Fixed(String text) implements TextOrigin {
        @Override
        public @Nullable String text(TypedRow row) {
            return text.isEmpty() ? null : text;
        }

        @Override
        public List<Integer> columns() {
            return List.of();
        }
    }

    /** The line where the row begins. */
    record Line() implements TextOrigin {
        @Override
        public String text(TypedRow row) {
            return Integer.toString(row.row().line());
        }

        @Override
        public List<Integer> columns() {
            return List.of();
        }
    }

    /** A column's text, of which a pattern may take a part. A pattern that finds nothing is a fault. */
    record Column(int column, @Nullable Pattern pattern) implements TextOrigin {
        @Override
        public @Nullable String text(TypedRow row) {
            // a value that is not reported, a token included, has no text either
            if (row.value(column) == null) {
                return null;
            }
            String text = row.value(column) instanceof String typed ? typed : row.text(column);
            return pattern == null ? text : part(row, pattern, text);
        }

        private @Nullable String part(TypedRow row, Pattern taking, String text) {
            Optional<String> part = FieldSource.part(taking, text);
            String header = row.header(column, "");
            if (part.isEmpty() && !row.faults().has(header)) {
                row.faults().add(header, RejectionReason.NOT_ALLOWED, "it must fit " + taking.pattern(), text);
            }
            return part.filter(found -> !found.isEmpty()).orElse(null);
        }

        @Override
        public List<Integer> columns() {
            return List.of(column);
        }
    }

    /** Columns put together: literal, column, literal, column, …, literal. */
    record Template(List<String> literals, List<Integer> columns) implements TextOrigin {
        @Override
        public @Nullable String text(TypedRow row) {
            StringBuilder text = new StringBuilder(literals.get(0));
            for (int i = 0; i < columns.size(); i++) {
                if (row.value(columns.get(i)) == null) {
                    return null;
                }
                text.append(row.text(columns.get(i))).append(literals.get(i + 1));
            }
            return text.toString();
        }
    }
}
