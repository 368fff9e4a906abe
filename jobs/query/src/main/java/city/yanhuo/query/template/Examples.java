package city.yanhuo.query.template;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.period.PeriodText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows that the contract takes, as texts that a person would type. Figures fall and days rise from column to column, so that what
 * contracts usually check (a part is no larger than the whole, an end is no earlier than its begin) holds.
 */
final class Examples {
    private static final int MOST_ROWS = 2;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final int MOST_PARTS = 4;
    private static final List<String> MARKS = List.of("甲", "乙");

    private final List<FormColumn> columns;
    private final List<FieldUse> uses;
    private final YearMonth month;
    private final List<Map<String, String>> partsOfPeriods = new ArrayList<>();

    /** Examples of a month. */
    Examples(FeedContract feed, List<FormColumn> columns, YearMonth month) {
        this.columns = columns;
        this.uses = FieldUse.of(feed);
        this.month = month;
        for (int row = 0; row < MOST_ROWS; row++) {
            partsOfPeriods.add(partsOfPeriods(month.plusMonths(-row)));
        }
    }

    /** One text per column in each row; one row only where two would tell the same key. */
    List<List<String>> rows() {
        List<String> first = row(0);
        List<String> second = row(1);
        boolean differ = false;
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).column().name();
            boolean isKey = uses.stream().anyMatch(use -> use.isKey() && use.reads(name));
            differ |= isKey && !first.get(i).equals(second.get(i));
        }
        return differ || hasLineKey() ? List.of(first, second) : List.of(first);
    }

    private boolean hasLineKey() {
        return uses.stream().anyMatch(use -> use.isKey() && use.source().origin() == FieldSource.Origin.LINE);
    }

    private List<String> row(int row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            texts.add(text(columns.get(i), i, row));
        }
        return texts;
    }

    private String text(FormColumn column, int position, int row) {
        SourceColumn source = column.column();
        String part = partsOfPeriods.get(row).get(source.name());
        if (part != null) {
            return part;
        }
        if (!column.choices().isEmpty()) {
            return column.choices().get(row % column.choices().size());
        }
        List<String> texts = texts(column, position, row);
        return uses.stream()
                .filter(use -> use.source().origin() == FieldSource.Origin.COLUMN && use.reads(source.name()))
                .flatMap(use -> use.source().pattern().stream())
                .findFirst()
                .flatMap(pattern -> PlaceText.of(Optional.of(pattern), texts)
                        .or(() -> PlaceText.of(Optional.of(pattern), List.of())))
                .map(PlaceText::whole)
                .orElse(texts.get(0));
    }

    /** Texts of the column's type, the best first. */
    private List<String> texts(FormColumn column, int position, int row) {
        LocalDateTime time =
                month.atDay(Math.min(28, 5 + 4 * Math.min(position, 5) + row)).atTime(9, 30);
        return switch (type(column.column())) {
            case TEXT, BOOLEAN ->
                List.of(named(column.levels().get(column.levels().size() - 1), row));
            case COUNT, INTEGER, MONEY, DECIMAL, GROWTH -> List.of(number(column, position, row));
            case DATE -> formatted(column.column(), time).orElseGet(() -> SampleTexts.days(time));
            case TIMESTAMP -> formatted(column.column(), time).orElseGet(() -> SampleTexts.times(time));
            case PERIOD ->
                formatted(column.column(), month.minusMonths(row).atDay(1).atStartOfDay())
                        .orElseGet(() -> SampleTexts.periods(month.minusMonths(row), FieldUse.kinds(uses)));
        };
    }

    private static String named(String header, int row) {
        return Choices.isChinese(header) ? header + MARKS.get(row) : header + "-" + (row + 1);
    }

    private static Optional<List<String>> formatted(SourceColumn column, LocalDateTime time) {
        return column.formats().isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(SampleTexts.written(time, column.formats().get(0))));
    }

    /** The column's type; of a text that is read as something else, the type of that. */
    private ColumnType type(SourceColumn column) {
        return column.type() != ColumnType.TEXT
                ? column.type()
                : uses.stream()
                        .filter(use -> use.source().origin() == FieldSource.Origin.COLUMN && use.reads(column.name()))
                        .map(FieldUse::type)
                        .findFirst()
                        .orElse(ColumnType.TEXT);
    }

    private static String number(FormColumn column, int position, int row) {
        String usual =
                switch (column.column().type()) {
                    case COUNT, TEXT, DATE, TIMESTAMP, BOOLEAN, PERIOD -> "1200";
                    case MONEY -> "860.5";
                    case DECIMAL -> "40";
                    case INTEGER -> "12";
                    case GROWTH -> "5.6";
                };
        BigDecimal value = new BigDecimal(usual).subtract(BigDecimal.valueOf(position - row));
        BigDecimal step = BigDecimal.valueOf(row);
        if (column.maximum().isPresent() && value.compareTo(column.maximum().get()) > 0) {
            BigDecimal low = column.minimum().orElse(column.maximum().get().subtract(BigDecimal.TEN));
            value = column.maximum()
                    .get()
                    .add(low)
                    .divide(BigDecimal.valueOf(2))
                    .add(step);
        }
        if (column.minimum().isPresent() && value.compareTo(column.minimum().get()) < 0) {
            value = column.minimum().get().add(step);
        }
        int decimals = column.form().kind() == CellForm.Kind.WHOLE
                ? 0
                : column.column().decimals().orElse(Math.max(0, value.scale()));
        return value.setScale(decimals, RoundingMode.DOWN).toPlainString();
    }

    /** Texts for columns that a template puts together to a period: 2024 and 9 for {@code {year}-{month}}. */
    private Map<String, String> partsOfPeriods(YearMonth of) {
        Map<String, String> parts = new HashMap<>();
        uses.stream()
                .filter(use -> use.source().origin() == FieldSource.Origin.TEMPLATE)
                .filter(use -> use.type() == ColumnType.PERIOD || use.type() == ColumnType.DATE)
                .forEach(use -> fill(use.source().value(), of, parts));
        return parts;
    }

    private static void fill(String template, YearMonth of, Map<String, String> parts) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        Map<String, String> chosen = new HashMap<>();
        if (names.size() <= MOST_PARTS && isFilled(template, names, of, chosen)) {
            parts.putAll(chosen);
        }
    }

    /** Tries year, month and day in the places of a template until it is a period of the month. */
    private static boolean isFilled(String template, List<String> names, YearMonth of, Map<String, String> chosen) {
        if (names.isEmpty()) {
            return PeriodText.parse(template)
                    .filter(period -> period.lastMonth().equals(of))
                    .isPresent();
        }
        String month = String.valueOf(of.getMonthValue());
        for (String part : List.of(String.valueOf(of.getYear()), month, "0" + month, "15")) {
            String name = names.get(0);
            chosen.put(name, part);
            if (isFilled(template.replace("{" + name + "}", part), names.subList(1, names.size()), of, chosen)) {
                return true;
            }
        }
        return false;
    }
}
