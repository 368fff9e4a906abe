package city.yanhuo.source.record;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.period.PeriodKind;
import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.raw.UnreadableFileException;
import city.yanhuo.source.table.Header;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a row of the table becomes one row of the subject. */
final class OutputPlan {
    private static final String PERIOD = "period";
    private static final List<String> DAYS = List.of("period_end", "day", "paid_at");

    private final List<SubjectColumn> subject;
    private final @Nullable Field[] fields;
    private final @Nullable Field period;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Integer> measures = new ArrayList<>();
    private final List<String> derived;
    private final LocalDate usualDay;
    private final Emptiness emptiness;

    /** What an output does when the row reports none of its measures. */
    enum Emptiness {
        GIVES_A_ROW,
        GIVES_NONE
    }

    OutputPlan(
            FeedContract contract,
            Map<String, FieldSource> sources,
            FieldCompiler compiler,
            LocalDate usualDay,
            Emptiness emptiness)
            throws UnreadableFileException {
        this.subject = contract.subject().columns();
        this.derived = List.copyOf(contract.derive().keySet());
        this.usualDay = usualDay;
        this.emptiness = emptiness;
        this.fields = new @Nullable Field[subject.size()];
        for (int i = 0; i < subject.size(); i++) {
            SubjectColumn column = subject.get(i);
            positions.put(column.name(), i);
            FieldSource source = sources.get(column.name());
            if (source != null) {
                fields[i] = compiler.field(column.name(), column.type(), source);
                if (!column.key() && isRead(source) && !isSaidByHeaders(contract, source)) {
                    measures.add(i);
                }
            }
        }
        FieldSource source = sources.get(PERIOD);
        this.period = source == null ? null : compiler.period(source, kind(sources.get("period_kind")));
    }

    /** What headers say is there whether a cell reports something or not. */
    private static boolean isSaidByHeaders(FeedContract contract, FieldSource source) {
        return contract.unpivot()
                .filter(unpivot -> unpivot.names().contains(source.value()))
                .isPresent();
    }

    private static boolean isRead(FieldSource source) {
        return source.origin() == FieldSource.Origin.COLUMN || source.origin() == FieldSource.Origin.TEMPLATE;
    }

    private static Optional<PeriodKind> kind(@Nullable FieldSource source) {
        return source != null && source.origin() == FieldSource.Origin.CONSTANT
                ? Optional.of(PeriodKind.valueOf(source.value()))
                : Optional.empty();
    }

    /** The subject row, one value per column; empty when it gives none, or when the row is at fault, which is then added. */
    Optional<@Nullable Object[]> build(TypedRow row) {
        @Nullable Object[] values = new @Nullable Object[subject.size()];
        if (period != null && period.value(row, usualDay) instanceof Period found) {
            put(values, "period_kind", found.kind().name());
            put(values, "period_start", found.start());
            put(values, "period_end", found.end());
        }
        for (int i = 0; i < fields.length; i++) {
            Field field = fields[i];
            if (field != null && !field.needsDay()) {
                values[i] = field.value(row, usualDay);
            }
        }
        LocalDate day = day(values);
        for (int i = 0; i < fields.length; i++) {
            Field field = fields[i];
            if (field != null && field.needsDay()) {
                values[i] = field.value(row, day);
            }
        }
        if (emptiness == Emptiness.GIVES_NONE && measures.stream().allMatch(measure -> values[measure] == null)) {
            return Optional.empty();
        }
        completeKey(row, values);
        return row.faults().isEmpty() ? Optional.of(values) : Optional.empty();
    }

    private void put(@Nullable Object[] values, String name, Object value) {
        Integer position = positions.get(name);
        if (position != null) {
            values[position] = value;
        }
    }

    private LocalDate day(@Nullable Object[] values) {
        for (String name : DAYS) {
            Integer position = positions.get(name);
            Object value = position == null ? null : values[position];
            if (value instanceof LocalDate day) {
                return day;
            }
            if (value instanceof LocalDateTime time) {
                return time.toLocalDate();
            }
        }
        return usualDay;
    }

    private void completeKey(TypedRow row, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            SubjectColumn column = subject.get(i);
            if (values[i] != null || !column.key() || derived.contains(column.name())) {
                continue;
            }
            if (column.type() == ColumnType.TEXT && row.faults().isEmpty()) {
                values[i] = "";
            } else if (row.faults().isEmpty()) {
                String header = header(row, i);
                row.faults().add(header, RejectionReason.MISSING_VALUE, "a key must be told", "");
            }
        }
    }

    private String header(TypedRow row, int position) {
        Field field = fields[position] == null ? period : fields[position];
        String name = subject.get(position).name();
        return field == null || field.columns().isEmpty()
                ? name
                : row.header(field.columns().get(0), name);
    }

    /** The cells that the subject row was read from: {@code level=D7;published_growth=F7}. */
    String cells(TypedRow row) {
        StringBuilder cells = new StringBuilder();
        RawRow raw = row.row();
        for (int i = 0; i < fields.length; i++) {
            append(cells, subject.get(i).name(), fields[i], row, raw);
        }
        append(cells, PERIOD, period, row, raw);
        return cells.toString();
    }

    private static void append(StringBuilder cells, String name, @Nullable Field field, TypedRow row, RawRow raw) {
        if (field == null) {
            return;
        }
        for (int column : field.columns()) {
            Optional<Header.Place> place = row.place(column);
            if (place.isPresent()) {
                cells.append(cells.isEmpty() ? "" : ";")
                        .append(name)
                        .append('=')
                        .append(raw.reference(place.get().cell()));
            }
        }
    }
}
