package city.yanhuo.contract.feed;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.period.PeriodKind;
import city.yanhuo.contract.reference.ReferenceData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether every subject column is filled from something that can fill it. */
final class FieldRules {
    /** Gives period_kind, period_start and period_end together. */
    private static final String PERIOD = "period";

    private static final List<String> PERIOD_COLUMNS = List.of("period_kind", "period_start", "period_end");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> DIRECTIONS = List.of("IN", "OUT");

    private final ReadFeed feed;
    private final ReferenceData reference;
    private final Problems problems;
    private final Map<String, SubjectColumn> subject = new LinkedHashMap<>();
    private final Map<String, SourceColumn> columns = new LinkedHashMap<>();

    FieldRules(ReadFeed feed, ReferenceData reference, Problems problems) {
        this.feed = feed;
        this.reference = reference;
        this.problems = problems;
        feed.contract().subject().columns().forEach(column -> subject.put(column.name(), column));
        feed.contract().columns().forEach(column -> columns.putIfAbsent(column.name(), column));
    }

    void check() {
        checkAll(feed.places().fields());
        feed.places().outputs().forEach(this::checkAll);
        feed.places().derive().forEach((name, scalar) -> typeOf(name, scalar.location()));
        checkFilled();
    }

    private void checkAll(Map<String, LocatedField> fields) {
        fields.forEach(
                (name, field) -> typeOf(name, field.location()).ifPresent(type -> checkSource(field, type, name)));
    }

    /** The type of a subject column or of the period; empty, and reported, when there is no such column. */
    private Optional<ColumnType> typeOf(String name, Location location) {
        SubjectColumn column = subject.get(name);
        if (column != null) {
            return Optional.of(column.type());
        }
        List<String> names = new ArrayList<>(subject.keySet());
        if (subject.containsKey("period_end")) {
            if (name.equals(PERIOD)) {
                return Optional.of(ColumnType.PERIOD);
            }
            names.add(PERIOD);
        }
        problems.add(
                location,
                "Cannot read the field: unknown column of "
                        + feed.contract().subject().tableName() + ", found \"" + name + "\""
                        + Nearest.advice(name, names));
        return Optional.empty();
    }

    private void checkSource(LocatedField field, ColumnType type, String name) {
        FieldSource source = field.source();
        source.lookup()
                .filter(table -> !reference.lookupTables().contains(table))
                .ifPresent(table -> problems.add(
                        field.location(),
                        "Cannot read the field " + name + ": unknown table to look up in, found \"" + table + "\""
                                + Nearest.advice(table, reference.lookupTables())));
        if (source.lookup().isPresent() && type != ColumnType.TEXT) {
            add(field, name, "a lookup gives a text, found it for a column of type " + type);
        }
        if (source.year().isPresent() && type != ColumnType.PERIOD) {
            add(field, name, "only a period may leave out its year, found year for a column of type " + type);
        }
        switch (source.origin()) {
            case COLUMN -> checkColumn(field, type, name);
            case TEMPLATE -> checkTemplate(field, name);
            case CONSTANT -> checkConstant(field, type, name);
            case FILE, FOLDER, SHEET, CAPTION, LINE -> {}
        }
    }

    private void checkColumn(LocatedField field, ColumnType type, String name) {
        SourceColumn column = columns.get(field.source().value());
        if (column == null) {
            add(
                    field,
                    name,
                    "the feed has no such column, found \"" + field.source().value() + "\""
                            + Nearest.advice(field.source().value(), columns.keySet()));
        } else if (field.source().pattern().isEmpty() && !fits(column.type(), type)) {
            add(field, name, "the column's type does not fit, found " + column.type() + " for " + type);
        } else if (field.source().year().isPresent() && column.type() != ColumnType.TEXT) {
            add(field, name, "a period that leaves out its year is read from a text, found type " + column.type());
        }
    }

    /** Text is parsed into anything, and anything is written out as text. */
    private static boolean fits(ColumnType from, ColumnType to) {
        return from == to
                || from == ColumnType.TEXT
                || to == ColumnType.TEXT
                || switch (from) {
                    case COUNT -> to == ColumnType.DECIMAL;
                    case INTEGER -> to == ColumnType.COUNT || to == ColumnType.DECIMAL;
                    case GROWTH -> to == ColumnType.DECIMAL;
                    case DATE -> to == ColumnType.PERIOD;
                    case TIMESTAMP -> to == ColumnType.DATE || to == ColumnType.PERIOD || to == ColumnType.INTEGER;
                    case PERIOD -> to == ColumnType.DATE;
                    case TEXT, MONEY, DECIMAL, BOOLEAN -> false;
                };
    }

    private void checkTemplate(LocatedField field, String name) {
        Matcher matcher = PLACEHOLDER.matcher(field.source().value());
        boolean any = false;
        while (matcher.find()) {
            any = true;
            if (!columns.containsKey(matcher.group(1))) {
                add(
                        field,
                        name,
                        "the feed has no such column, found {" + matcher.group(1) + "}"
                                + Nearest.advice(matcher.group(1), columns.keySet()));
            }
        }
        if (!any) {
            add(
                    field,
                    name,
                    "a template must name a column, found \"" + field.source().value()
                            + "\"; write {column}, or use constant");
        }
    }

    private void checkConstant(LocatedField field, ColumnType type, String name) {
        String value = field.source().value();
        if (!Constants.fits(value, type)) {
            add(field, name, "the constant is no " + type + ", found \"" + value + "\"");
        }
        closedList(name)
                .filter(words -> !words.isEmpty() && !words.contains(value))
                .ifPresent(words -> {
                    if (!(value.isEmpty() && name.equals("reporter"))) {
                        add(
                                field,
                                name,
                                "the constant is not in the list, found \"" + value + "\""
                                        + Nearest.advice(value, words));
                    }
                });
        if (name.equals("basis") && !value.matches("[A-Z][A-Z0-9_]*")) {
            add(field, name, "a basis is written in capitals, found \"" + value + "\"; write GATE_IN");
        }
    }

    /** Words that a column may hold; an empty reference table knows nothing and forbids nothing. */
    private Optional<Set<String>> closedList(String name) {
        return switch (name) {
            case "period_kind" ->
                Optional.of(new LinkedHashSet<>(
                        Arrays.stream(PeriodKind.values()).map(Enum::name).toList()));
            case "direction" -> Optional.of(new LinkedHashSet<>(DIRECTIONS));
            case "scope", "district" -> Optional.of(reference.districts().keySet());
            case "place" -> Optional.of(reference.places().keySet());
            case "sensor" -> Optional.of(reference.sensors().keySet());
            case "commodity_class" -> Optional.of(reference.commodityClasses().keySet());
            default -> Optional.empty();
        };
    }

    private void checkFilled() {
        Set<String> filled = new HashSet<>(feed.places().fields().keySet());
        filled.addAll(feed.places().derive().keySet());
        if (filled.contains(PERIOD)) {
            filled.addAll(PERIOD_COLUMNS);
        }
        Set<String> inAll = inAllOutputs();
        if (inAll.contains(PERIOD)) {
            inAll.addAll(PERIOD_COLUMNS);
        }
        filled.addAll(inAll);
        subject.values().stream()
                .filter(column -> (column.key() || column.name().equals("basis")) && !filled.contains(column.name()))
                .forEach(column -> feed.places().feed().problem("fields", missing(column)));
        boolean measured = subject.values().stream().anyMatch(column -> !column.key() && isMapped(column.name()));
        if (!measured) {
            feed.places().feed().problem("fields", "no measure of the subject is filled, found keys only");
        }
    }

    private String missing(SubjectColumn column) {
        String advice = column.type() == ColumnType.TEXT ? "{constant: \"\"}" : "a column or constant";
        if (PERIOD_COLUMNS.contains(column.name())) {
            advice = "period: {column: …}";
        }
        return "the column " + column.name() + " of "
                + feed.contract().subject().tableName() + " is not filled, found no field for it; write " + advice
                + " where the file does not tell it";
    }

    private Set<String> inAllOutputs() {
        List<Map<String, LocatedField>> outputs = feed.places().outputs();
        Set<String> names = new HashSet<>();
        if (!outputs.isEmpty()) {
            names.addAll(outputs.get(0).keySet());
            outputs.forEach(output -> names.retainAll(output.keySet()));
        }
        return names;
    }

    private boolean isMapped(String name) {
        return feed.places().fields().containsKey(name)
                || feed.places().derive().containsKey(name)
                || feed.places().outputs().stream().anyMatch(output -> output.containsKey(name));
    }

    private void add(LocatedField field, String name, String why) {
        problems.add(field.location(), "Cannot read the field " + name + ": " + why);
    }
}
