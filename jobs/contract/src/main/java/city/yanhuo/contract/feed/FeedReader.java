package city.yanhuo.contract.feed;

import city.yanhuo.contract.Check;
import city.yanhuo.contract.Label;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.contract.yaml.EnumWords;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** YAML to {@link FeedContract}: keys, types and closed lists. What the values mean together is {@link FeedRules}'. */
public final class FeedReader {
    private static final EnumWords<Subject> SUBJECTS = EnumWords.lower(Subject.class);
    private static final EnumWords<ColumnType> TYPES = EnumWords.lower(ColumnType.class);
    private static final EnumWords<FileShape.Format> FORMATS = EnumWords.lower(FileShape.Format.class);
    private static final EnumWords<FileShape.Hidden> HIDDEN = EnumWords.lower(FileShape.Hidden.class);
    private static final EnumWords<Leniency> LENIENCIES = EnumWords.lower(Leniency.class);
    private static final EnumWords<DuplicateRule.Exact> EXACT = EnumWords.lower(DuplicateRule.Exact.class);
    private static final EnumWords<DuplicateRule.Key> KEY = EnumWords.lower(DuplicateRule.Key.class);

    private final Problems problems;
    private final FieldReader fieldReader;

    /** A reader that reports to the problems. */
    public FeedReader(Problems problems) {
        this.problems = problems;
        this.fieldReader = new FieldReader(problems);
    }

    /** The contract of one file, with the places of its parts. */
    public ReadFeed read(YamlNode.Mapping mapping) {
        YamlFields yaml = new YamlFields(mapping, "the feed", problems);
        FeedPlaces places = new FeedPlaces(yaml);
        List<SourceColumn> columns = columns(yaml, places);
        FeedContract contract = new FeedContract(
                yaml.text("feed"),
                yaml.integer("version"),
                new Label(yaml.text("zh"), yaml.text("en")),
                yaml.word("subject", SUBJECTS),
                yaml.texts("files"),
                settle(yaml),
                shape(yaml),
                columns,
                yaml.object("unpivot").map(unpivot -> UnpivotReader.read(unpivot, columns)),
                compact(yaml.texts("ignored")),
                fields(yaml, places),
                outputs(yaml, places),
                derive(yaml, places),
                duplicates(yaml),
                yaml.texts("replaces"),
                checks(yaml, places),
                submitted(yaml),
                yaml.text("steward"),
                deadline(yaml));
        yaml.end();
        return new ReadFeed(contract, places);
    }

    private static Settle settle(YamlFields yaml) {
        return yaml.object("settle")
                .map(settle -> {
                    Settle read = new Settle(settle.integer("seconds", 0), settle.flag("done", false));
                    if (read.seconds() < 0) {
                        settle.problem("seconds", "it must not be negative, found " + read.seconds());
                    }
                    settle.end();
                    return read;
                })
                .orElse(Settle.AT_ONCE);
    }

    private FileShape shape(YamlFields yaml) {
        Optional<YamlFields> found = yaml.object("shape");
        if (found.isEmpty()) {
            if (!yaml.has("shape")) {
                yaml.problem("shape", "the key is missing; write shape: {format: csv}");
            }
            return FileShape.of(FileShape.Format.CSV);
        }
        YamlFields shape = found.get();
        FileShape.Format format = shape.word("format", FORMATS);
        String delimiter = shape.text("delimiter", ",");
        if (delimiter.length() != 1) {
            shape.problem("delimiter", "it must be one character, found \"" + delimiter + "\"");
        }
        FileShape read = new FileShape(
                format,
                encoding(shape.text("encoding", "auto")),
                delimiter.isEmpty() ? ',' : delimiter.charAt(0),
                shape.text("comment", ""),
                shape.text("path", ""),
                shape.texts("sheets"),
                shape.word("hidden", HIDDEN, FileShape.Hidden.SKIP),
                shape.integer("header_rows", 1),
                compact(shape.texts("totals")),
                compact(shape.texts("footers")));
        ShapeRules.check(read, shape);
        shape.end();
        return read;
    }

    private static String encoding(String word) {
        return word.equals("auto") ? "AUTO" : word;
    }

    private List<SourceColumn> columns(YamlFields yaml, FeedPlaces places) {
        List<SourceColumn> columns = new ArrayList<>();
        for (YamlFields column : yaml.objects("columns", "the column")) {
            SourceColumn read = new SourceColumn(
                    column.text("name"),
                    compact(column.texts("headers")),
                    column.word("type", TYPES),
                    column.text("unit", ""),
                    column.flag("required", false),
                    normalised(column.texts("missing")),
                    column.texts("formats"),
                    column.findNumber("minimum"),
                    column.findNumber("maximum"),
                    column.findInteger("decimals"),
                    normalised(column.texts("allowed")),
                    column.flag("fill_down", false),
                    Set.copyOf(column.words("accept", LENIENCIES)));
            column.end();
            columns.add(read);
            places.columns().add(column);
        }
        return columns;
    }

    private Map<String, FieldSource> fields(YamlFields yaml, FeedPlaces places) {
        yaml.object("fields").map(fieldReader::map).ifPresent(places.fields()::putAll);
        return sources(places.fields());
    }

    private List<Map<String, FieldSource>> outputs(YamlFields yaml, FeedPlaces places) {
        for (YamlFields output : yaml.objects("outputs", "the output")) {
            places.outputs().add(fieldReader.map(output));
        }
        return places.outputs().stream().map(FeedReader::sources).toList();
    }

    private static Map<String, FieldSource> sources(Map<String, LocatedField> located) {
        Map<String, FieldSource> sources = new LinkedHashMap<>();
        located.forEach((column, field) -> sources.put(column, field.source()));
        return sources;
    }

    private static Map<String, String> derive(YamlFields yaml, FeedPlaces places) {
        places.derive().putAll(yaml.textMap("derive"));
        Map<String, String> expressions = new LinkedHashMap<>();
        places.derive().forEach((column, scalar) -> expressions.put(column, scalar.text()));
        return expressions;
    }

    private static DuplicateRule duplicates(YamlFields yaml) {
        DuplicateRule usual = new DuplicateRule(DuplicateRule.Exact.DROP, DuplicateRule.Key.REJECT);
        return yaml.object("duplicates")
                .map(rule -> {
                    DuplicateRule read = new DuplicateRule(
                            rule.word("exact", EXACT, usual.exact()), rule.word("key", KEY, usual.key()));
                    rule.end();
                    return read;
                })
                .orElse(usual);
    }

    private static List<Check> checks(YamlFields yaml, FeedPlaces places) {
        List<Check> checks = new ArrayList<>();
        for (YamlFields check : yaml.objects("checks", "the check")) {
            checks.add(new Check(
                    check.text("id"), check.text("expression"), new Label(check.text("zh"), check.text("en"))));
            check.end();
            places.checks().add(check);
        }
        return checks;
    }

    private List<FieldSource> submitted(YamlFields yaml) {
        return yaml.objects("submitted", "the submission time").stream()
                .flatMap(fields -> fieldReader.source(fields).stream())
                .toList();
    }

    private static Optional<Deadline> deadline(YamlFields yaml) {
        return yaml.object("deadline").map(deadline -> {
            Deadline read = new Deadline(deadline.integer("months_after"), deadline.integer("day"));
            if (read.day() < 1 || read.day() > 31 || read.monthsAfter() < 0) {
                yaml.problem(
                        "deadline",
                        "it must name months_after from 0 and a day from 1 to 31, found " + read.monthsAfter() + " and "
                                + read.day());
            }
            deadline.end();
            return read;
        });
    }

    private static List<String> compact(List<String> texts) {
        return texts.stream().map(CellText::compact).toList();
    }

    private static List<String> normalised(List<String> texts) {
        return texts.stream().map(CellText::normalised).toList();
    }
}
