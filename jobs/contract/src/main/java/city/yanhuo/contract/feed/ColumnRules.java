package city.yanhuo.contract.feed;

import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.unit.Dimension;
import city.yanhuo.contract.unit.Unit;
import city.yanhuo.contract.yaml.YamlFields;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the parts of a source column fit its type. */
final class ColumnRules {
    private static final List<ColumnType> NUMBERS =
            List.of(ColumnType.COUNT, ColumnType.MONEY, ColumnType.DECIMAL, ColumnType.GROWTH, ColumnType.INTEGER);
    private static final List<ColumnType> TIMES = List.of(ColumnType.DATE, ColumnType.TIMESTAMP, ColumnType.PERIOD);

    private final SourceColumn column;
    private final YamlFields yaml;

    private ColumnRules(SourceColumn column, YamlFields yaml) {
        this.column = column;
        this.yaml = yaml;
    }

    static void check(SourceColumn column, YamlFields yaml) {
        ColumnRules rules = new ColumnRules(column, yaml);
        rules.checkName();
        rules.checkUnit();
        rules.checkRange();
        rules.checkFormats();
        rules.checkAccepts();
    }

    private void checkName() {
        if (!column.name().matches("[a-z][a-z0-9_]*") && yaml.has("name")) {
            yaml.problem("name", "it must be snake_case, found \"" + column.name() + "\"");
        }
    }

    private void checkUnit() {
        Optional<Unit> unit = Unit.find(column.unit());
        switch (column.type()) {
            case MONEY -> unit(unit, Dimension.MONEY, "a column of money must name its unit");
            case GROWTH -> unit(unit, Dimension.RATIO, "a column of growth must name its unit");
            case COUNT -> {
                if (!column.unit().isEmpty()) {
                    unit(unit, Dimension.COUNT, "a column of counts must have a unit of counts");
                }
            }
            case DECIMAL -> {
                if (!column.unit().isEmpty() && unit.isEmpty()) {
                    unknown("unknown unit", Unit.texts(Dimension.RATIO));
                }
            }
            case TEXT, INTEGER, DATE, TIMESTAMP, BOOLEAN, PERIOD -> {
                if (!column.unit().isEmpty()) {
                    yaml.problem(
                            "unit", "a column of type " + word() + " has no unit, found \"" + column.unit() + "\"");
                }
            }
        }
    }

    private void unit(Optional<Unit> unit, Dimension dimension, String why) {
        if (unit.filter(found -> found.dimension() == dimension).isEmpty()) {
            unknown(why, Unit.texts(dimension));
        }
    }

    private void unknown(String why, List<String> known) {
        String found = column.unit().isEmpty() ? "none" : "\"" + column.unit() + "\"";
        yaml.problem("unit", why + ", found " + found + Nearest.advice(column.unit(), known));
    }

    private void checkRange() {
        boolean number = NUMBERS.contains(column.type());
        for (String key : List.of("minimum", "maximum", "decimals")) {
            if (yaml.has(key) && !number) {
                yaml.problem(key, "a column of type " + word() + " has no numbers to bound, found it; drop the key");
            }
        }
        if (column.minimum().isPresent()
                && column.maximum().isPresent()
                && column.minimum().get().compareTo(column.maximum().get()) > 0) {
            yaml.problem(
                    "minimum",
                    "it lies above maximum, found " + column.minimum().get() + " above "
                            + column.maximum().get());
        }
        if (column.decimals().filter(decimals -> decimals < 0).isPresent()) {
            yaml.problem(
                    "decimals",
                    "it must not be negative, found " + column.decimals().get());
        }
        if (yaml.has("allowed") && column.type() != ColumnType.TEXT) {
            yaml.problem("allowed", "only a column of type text has a closed list, found type " + word());
        }
    }

    private void checkAccepts() {
        for (Leniency leniency : column.accepts()) {
            boolean fits =
                    switch (leniency) {
                        case BLANKS, EXPONENT -> NUMBERS.contains(column.type());
                        case ROUND -> NUMBERS.contains(column.type()) && column.type() != ColumnType.INTEGER;
                        case MIDNIGHT -> column.type() == ColumnType.TIMESTAMP;
                    };
            if (!fits) {
                yaml.problem(
                        "accept",
                        "a column of type " + word() + " has no use for it, found "
                                + leniency.name().toLowerCase(Locale.ROOT) + "; drop the word");
            }
        }
    }

    private void checkFormats() {
        if (!column.formats().isEmpty() && !TIMES.contains(column.type())) {
            yaml.problem("formats", "a column of type " + word() + " has no formats, found them; drop the key");
            return;
        }
        for (String format : column.formats()) {
            pattern(format)
                    .ifPresent(why ->
                            yaml.problem("formats", "it is no pattern of a day, found \"" + format + "\": " + why));
        }
    }

    private static Optional<String> pattern(String format) {
        try {
            LocalDateTime example = LocalDateTime.of(2024, 12, 31, 23, 59);
            String written = DateTimeFormatter.ofPattern(format, Locale.ROOT).format(example);
            return written.isEmpty() ? Optional.of("it writes nothing") : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private String word() {
        return column.type().name().toLowerCase(Locale.ROOT);
    }
}
