package city.yanhuo.contract.reference;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Typed reading of one row; what is wrong goes to the problems and a harmless value is handed out. */
final class CsvRow {
    private final Location location;
    private final Map<String, String> values;
    private final Problems problems;

    CsvRow(Location location, Map<String, String> values, Problems problems) {
        this.location = location;
        this.values = values;
        this.problems = problems;
    }

    Location location() {
        return location;
    }

    Optional<String> find(String column) {
        return Optional.ofNullable(values.get(column)).filter(value -> !value.isEmpty());
    }

    String text(String column) {
        if (values.containsKey(column) && find(column).isEmpty()) {
            problem(column, "the cell must not be blank, found nothing");
        }
        return find(column).orElse("");
    }

    Label label() {
        return new Label(text("zh"), text("en"));
    }

    LocalDate day(String column) {
        text(column);
        return findDay(column).orElse(LocalDate.EPOCH);
    }

    Validity validity() {
        LocalDate from = findDay("valid_from").orElse(LocalDate.MIN);
        LocalDate to = findDay("valid_to").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            problem("valid_to", "it lies before valid_from, found " + to + " before " + from);
        }
        return new Validity(from, to);
    }

    int integer(String column) {
        text(column);
        return findLong(column).map(Math::toIntExact).orElse(0);
    }

    Optional<Long> findLong(String column) {
        try {
            return find(column).map(Long::valueOf);
        } catch (NumberFormatException e) {
            problem(column, "it must be a whole number, found \"" + find(column).orElse("") + "\"");
            return Optional.empty();
        }
    }

    <E extends Enum<E>> E word(String column, Class<E> type) {
        String text = text(column);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            problem(
                    column,
                    "unknown word, found \"" + text + "\""
                            + Nearest.advice(
                                    text,
                                    Arrays.stream(type.getEnumConstants())
                                            .map(Enum::name)
                                            .toList()));
        }
        return type.getEnumConstants()[0];
    }

    void problem(String column, String why) {
        problems.add(location, "Cannot read the column " + column + ": " + why);
    }

    private Optional<LocalDate> findDay(String column) {
        try {
            return find(column).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            problem(
                    column,
                    "it must be a day as 2024-12-31, found \"" + find(column).orElse("") + "\"");
            return Optional.empty();
        }
    }
}
