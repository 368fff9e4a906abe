package city.yanhuo.query.dictionary;

import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.query.export.Language;
import city.yanhuo.query.sql.ColumnKind;
import city.yanhuo.query.sql.MartFiles;
import city.yanhuo.query.sql.ResultColumn;
import city.yanhuo.query.sql.ResultTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mart as a person reads it.
 *
 * @param publication the publication it is of
 * @param mart its contract, rows and files
 * @param firstDay first day that its rows cover
 * @param lastDay last day that its rows cover
 * @param views views over it that may be summed
 */
public record MartDescription(
        String publication,
        MartFiles mart,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        List<String> views) {
    private static final List<ResultColumn> COLUMNS = List.of(
            ResultColumn.labelled("column", ColumnKind.TEXT, "列", "Column"),
            ResultColumn.labelled("type", ColumnKind.TEXT, "类型", "Type"),
            ResultColumn.labelled("unit", ColumnKind.TEXT, "单位", "Unit"),
            ResultColumn.labelled("key", ColumnKind.TEXT, "键", "Key"),
            ResultColumn.labelled("zh", ColumnKind.TEXT, "名称", "Chinese"),
            ResultColumn.labelled("en", ColumnKind.TEXT, "英文名", "Name"),
            ResultColumn.labelled("meaning", ColumnKind.TEXT, "含义", "Meaning"));

    /** Its columns, one a row. */
    public ResultTable columns() {
        MartContract contract = mart.contract();
        return ResultTable.of(
                COLUMNS,
                contract.columns().stream()
                        .map(column -> List.of(
                                column.name(),
                                column.type(),
                                column.unit(),
                                contract.key().contains(column.name()) ? "●" : "",
                                column.label().zh(),
                                column.label().en(),
                                column.meaning()))
                        .toList());
    }

    /** What stands above and below the columns: lines of label and text. */
    public Map<String, String> facts(Language language) {
        MartContract contract = mart.contract();
        boolean zh = language == Language.ZH;
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                zh ? "名称" : "Name",
                contract.label().zh() + " · " + contract.label().en());
        facts.put(zh ? "含义" : "Meaning", contract.meaning());
        facts.put(zh ? "粒度" : "One row is", contract.grain());
        facts.put(zh ? "主键" : "Key", String.join(", ", contract.key()));
        facts.put(zh ? "责任单位" : "Owner", contract.owner());
        facts.put(zh ? "来源" : "Made from", source(language));
        facts.put(zh ? "行数" : "Rows", mart.rows() + range());
        if (!views.isEmpty()) {
            facts.put(zh ? "可求和视图" : "Views to sum over", String.join(", ", views));
        }
        facts.put(zh ? "版本" : "Version", version(language));
        return facts;
    }

    /** What every row of it holds, a line each. */
    public List<String> checks(Language language) {
        return mart.contract().checks().stream()
                .map(check -> (language == Language.ZH ? "校验: " : "Check: ") + language.of(check.label()) + " ["
                        + check.expression() + "]")
                .toList();
    }

    private String range() {
        return firstDay.map(first ->
                        " (" + first + " … " + lastDay.map(LocalDate::toString).orElse("") + ")")
                .orElse("");
    }

    private String version(Language language) {
        String snapshot =
                mart.snapshotId() == 0 ? "" : (language == Language.ZH ? "，快照 " : ", snapshot ") + mart.snapshotId();
        return mart.contract().version()
                + (language == Language.ZH ? "，发布 " : ", publication ")
                + publication
                + snapshot;
    }

    /** The sentence that says where its rows come from. */
    private String source(Language language) {
        String raw = mart.contract().traces().stream()
                .map(trace -> "lake.raw." + trace.subject().tableName())
                .distinct()
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        if (raw.isEmpty()) {
            return language == Language.ZH ? "合同与参考表（schemas/）" : "The contracts and reference tables in schemas/";
        }
        return language == Language.ZH
                ? "报送文件 → " + raw + "；`yanhuo explain` 可追溯到文件和行"
                : "Delivered files → " + raw + "; `yanhuo explain` leads on to file and line";
    }

    /** The whole description for programs. */
    public Map<String, @Nullable Object> json() {
        MartContract contract = mart.contract();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mart", contract.mart());
        json.put("version", contract.version());
        json.put("zh", contract.label().zh());
        json.put("en", contract.label().en());
        json.put("meaning", contract.meaning());
        json.put("grain", contract.grain());
        json.put("key", contract.key());
        json.put("owner", contract.owner());
        json.put("source_zh", source(Language.ZH));
        json.put("source_en", source(Language.EN));
        json.put("publication", publication);
        json.put("snapshot", mart.snapshotId());
        json.put("rows", mart.rows());
        json.put("first_day", firstDay.orElse(null));
        json.put("last_day", lastDay.orElse(null));
        json.put("views", views);
        List<Map<String, Object>> columns = new ArrayList<>();
        contract.columns().forEach(column -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("column", column.name());
            one.put("type", column.type());
            one.put("unit", column.unit());
            one.put("key", contract.key().contains(column.name()));
            one.put("zh", column.label().zh());
            one.put("en", column.label().en());
            one.put("meaning", column.meaning());
            columns.add(one);
        });
        json.put("columns", columns);
        List<Map<String, Object>> checks = new ArrayList<>();
        contract.checks().forEach(check -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", check.id());
            one.put("expression", check.expression());
            one.put("zh", check.label().zh());
            one.put("en", check.label().en());
            checks.add(one);
        });
        json.put("checks", checks);
        return json;
    }
}
