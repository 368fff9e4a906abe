package city.yanhuo.query.template;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.contract.period.PeriodKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way in which a contract fills a subject column.
 *
 * @param name the subject column, or {@code period}
 * @param type what it holds
 * @param source where its value comes from
 * @param isKey whether it decides which row it is
 */
record FieldUse(String name, ColumnType type, FieldSource source, boolean isKey) {
    private static final String PERIOD = "period";

    /** All ways of a contract, those of its outputs included. */
    static List<FieldUse> of(FeedContract feed) {
        List<FieldUse> uses = new ArrayList<>();
        add(feed, feed.fields(), uses);
        feed.outputs().forEach(output -> add(feed, output, uses));
        return uses;
    }

    private static void add(FeedContract feed, Map<String, FieldSource> fields, List<FieldUse> uses) {
        fields.forEach((name, source) -> uses.add(feed.subject().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> of(column, source))
                .orElseGet(() -> new FieldUse(PERIOD, ColumnType.PERIOD, source, true))));
    }

    private static FieldUse of(SubjectColumn column, FieldSource source) {
        return new FieldUse(column.name(), column.type(), source, column.key());
    }

    /** Whether it reads a column of the file. */
    boolean reads(String column) {
        return switch (source.origin()) {
            case COLUMN -> source.value().equals(column);
            case TEMPLATE -> source.value().contains("{" + column + "}");
            case CONSTANT, FILE, FOLDER, SHEET, CAPTION, LINE -> false;
        };
    }

    /** The kinds that the contract names for its periods. */
    static Set<PeriodKind> kinds(List<FieldUse> uses) {
        Set<PeriodKind> kinds = new LinkedHashSet<>();
        uses.stream()
                .filter(use -> use.name().equals("period_kind") && use.source().origin() == FieldSource.Origin.CONSTANT)
                .forEach(use -> kinds.add(PeriodKind.valueOf(use.source().value())));
        return kinds;
    }
}
