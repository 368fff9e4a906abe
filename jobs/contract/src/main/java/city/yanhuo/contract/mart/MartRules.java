package city.yanhuo.contract.mart;

import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.expression.ColumnScope;
import city.yanhuo.contract.expression.ExpressionPlaces;
import city.yanhuo.contract.feed.SubjectScope;
import city.yanhuo.contract.unit.Dimension;
import city.yanhuo.contract.unit.Unit;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the parts of a mart contract fit each other and the form of DESIGN §4. */
public final class MartRules {
    private static final Map<String, String> PERIOD_COLUMNS = new LinkedHashMap<>(
            Map.of("period", "STRING", "period_kind", "STRING", "period_start", "DATE", "period_end", "DATE"));
    private static final List<String> TYPES =
            List.of("STRING", "BIGINT", "INT", "DATE", "TIMESTAMP", "BOOLEAN", "DECIMAL(p,s)");
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d{1,2}),(\\d{1,2})\\)");
    private static final String REASON = "_reason";
    private static final int MOST_DIGITS = 38;

    private final ReadMart mart;
    private final Problems problems;
    private final Map<String, MartColumn> columns = new LinkedHashMap<>();

    private MartRules(ReadMart mart, Problems problems) {
        this.mart = mart;
        this.problems = problems;
        mart.contract().columns().forEach(column -> columns.putIfAbsent(column.name(), column));
    }

    /** Reports everything that does not fit, but for expressions. */
    public static void check(ReadMart mart, Problems problems) {
        MartRules rules = new MartRules(mart, problems);
        rules.checkColumns();
        rules.checkKey();
        rules.checkPeriod();
        rules.checkIds();
    }

    /** Reports every expression that the engines could not run. */
    public static void checkExpressions(ReadMart mart, Problems problems) {
        ColumnScope scope = MartScope.of(mart.contract());
        ExpressionPlaces expressions = new ExpressionPlaces(problems);
        mart.checks().forEach(check -> expressions.condition(check, "expression", scope));
        for (int i = 0; i < mart.traces().size(); i++) {
            ColumnScope raw = SubjectScope.of(mart.contract().traces().get(i).subject());
            expressions.condition(
                    mart.traces().get(i), "where", raw.qualified("raw").and(scope.qualified("mart")));
        }
    }

    private void checkColumns() {
        if (columns.isEmpty()) {
            mart.yaml().problem("columns", "it must have a column, found none");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < mart.contract().columns().size(); i++) {
            MartColumn column = mart.contract().columns().get(i);
            YamlFields yaml = mart.columns().get(i);
            if (!column.name().isEmpty() && !column.name().matches("[a-z][a-z0-9_]*")) {
                yaml.problem("name", "it must be snake_case, found \"" + column.name() + "\"");
            } else if (!column.name().isEmpty() && !seen.add(column.name())) {
                yaml.problem("name", "the name stands twice, found \"" + column.name() + "\"");
            }
            if (!column.type().isEmpty() && !isType(column.type())) {
                yaml.problem(
                        "type", "unknown type, found \"" + column.type() + "\"" + Nearest.advice(column.type(), TYPES));
            }
            checkSuffix(column, yaml);
            checkDisplay(column, yaml);
        }
    }

    private static void checkDisplay(MartColumn column, YamlFields yaml) {
        Optional<Dimension> own = Unit.find(column.unit()).map(Unit::dimension);
        if (!column.displayUnit().equals(column.unit())
                && (own.isEmpty()
                        || !Unit.find(column.displayUnit()).map(Unit::dimension).equals(own))) {
            yaml.problem(
                    "display_unit",
                    "it must be a unit of what the column's unit measures, found \"" + column.displayUnit() + "\" for "
                            + (column.unit().isEmpty() ? "none" : column.unit()));
        }
    }

    private static boolean isType(String type) {
        Matcher decimal = DECIMAL.matcher(type);
        if (decimal.matches()) {
            int digits = Integer.parseInt(decimal.group(1));
            int scale = Integer.parseInt(decimal.group(2));
            return digits > 0 && digits <= MOST_DIGITS && scale <= digits;
        }
        return TYPES.contains(type) && !type.startsWith("DECIMAL");
    }

    private void checkSuffix(MartColumn column, YamlFields yaml) {
        if (column.name().endsWith(REASON)) {
            String measure = column.name().substring(0, column.name().length() - REASON.length());
            if (!column.type().equals("STRING")) {
                yaml.problem("type", "a reason is a STRING, found \"" + column.type() + "\"");
            }
            if (!columns.containsKey(measure)) {
                yaml.problem("name", "a reason needs its measure, found no column \"" + measure + "\"");
            }
        } else if ((column.name().endsWith("_growth") || column.name().endsWith("_share"))
                && !column.type().equals("DECIMAL(20,10)")) {
            yaml.problem("type", "a ratio is DECIMAL(20,10), found \"" + column.type() + "\"");
        }
    }

    private void checkKey() {
        List<YamlNode.Scalar> key = mart.yaml().scalars("key");
        if (key.isEmpty()) {
            mart.yaml().problem("key", "it must name the columns that identify a row, found none");
        }
        for (YamlNode.Scalar column : key) {
            if (!columns.containsKey(column.text())) {
                problems.add(
                        column.location(),
                        "Cannot read the mart key: unknown column, found " + column.found()
                                + Nearest.advice(column.text(), columns.keySet()));
            }
        }
        if (new HashSet<>(mart.contract().key()).size() < mart.contract().key().size()) {
            mart.yaml()
                    .problem(
                            "key",
                            "a column stands twice, found " + mart.contract().key());
        }
    }

    /** A mart made from raw rows has a period; a dimension has none. */
    private void checkPeriod() {
        if (mart.contract().traces().isEmpty()) {
            return;
        }
        PERIOD_COLUMNS.forEach((name, type) -> {
            MartColumn column = columns.get(name);
            if (column == null) {
                mart.yaml().problem("columns", "a mart with traces has a period, found no column \"" + name + "\"");
            } else if (!column.type().equals(type)) {
                mart.yaml()
                        .problem(
                                "columns",
                                "the column " + name + " is a " + type + ", found \"" + column.type() + "\"");
            }
        });
    }

    private void checkIds() {
        if (mart.contract().version() < 1 && mart.yaml().has("version")) {
            mart.yaml()
                    .problem(
                            "version",
                            "it must be 1 or more, found " + mart.contract().version());
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < mart.checks().size(); i++) {
            String id = mart.contract().checks().get(i).id();
            if (!id.isEmpty() && !id.matches("[a-z][a-z0-9_]*")) {
                mart.checks().get(i).problem("id", "it must be snake_case, found \"" + id + "\"");
            } else if (!id.isEmpty() && !ids.add(id)) {
                mart.checks().get(i).problem("id", "the id stands twice, found \"" + id + "\"");
            }
        }
    }
}
