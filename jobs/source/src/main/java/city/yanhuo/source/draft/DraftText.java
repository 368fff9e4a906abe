package city.yanhuo.source.draft;

import static city.yanhuo.contract.OpenLines.OPEN;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FileShape;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.source.Delivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a draft as YAML. */
final class DraftText {
    private static final Set<String> PERIOD_COLUMNS = Set.of("period_kind", "period_start", "period_end");
    private static final Set<String> LOOKUPS = Set.of(
            "place", "sensor", "district", "scope", "reporter", "commodity_class", "channel", "energy_type", "kind");

    private final String name;
    private final List<Delivery> files;
    private final FileShape shape;
    private final SampleTable table;
    private final List<ColumnGuess> guesses;
    private final Mapping mapping;
    private final KeyGuess key;
    private final ReferenceData reference;
    private final StringBuilder text = new StringBuilder();

    DraftText(
            String name,
            List<Delivery> files,
            FileShape shape,
            SampleTable table,
            List<ColumnGuess> guesses,
            Mapping mapping,
            KeyGuess key,
            ReferenceData reference) {
        this.name = name;
        this.files = files;
        this.shape = shape;
        this.table = table;
        this.guesses = guesses;
        this.mapping = mapping;
        this.key = key;
        this.reference = reference;
    }

    String text() {
        line("# A draft from " + files.size() + (files.size() == 1 ? " file" : " files") + ", " + key.rows()
                + " records. Lines that say " + OPEN + " are for you to decide;");
        line("# 'yanhuo schemas check' names them. The guesses stand beside their evidence.");
        line("feed: " + name);
        line("version: 1");
        line("zh: " + Yaml.text(name));
        line("en: " + Yaml.text(name));
        line("subject: " + mapping.subject().tableName()
                + "   # finds most of its columns; see schemas/README.md for the others");
        line("steward: " + OPEN + "   # the unit that answers for the figures");
        line("files: [" + Yaml.quoted(glob()) + "]");
        line(shapeLine());
        line("columns:");
        guesses.forEach(this::column);
        fields();
        duplicates();
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** The first file's name, its digits left open, in its supplier's folder. */
    private String glob() {
        Delivery first = files.get(0);
        String last = first.path().lastName();
        String open = files.size() == 1 && last.chars().noneMatch(Character::isDigit)
                ? last
                : last.replaceAll("[0-9]+([-_.年月日]*[0-9]+)*", "*").replaceAll("\\*{2,}", "*");
        String supplier =
                first.path().supplier().isEmpty() ? OPEN : first.path().supplier();
        return supplier + "/" + open;
    }

    private String shapeLine() {
        List<String> keys = new ArrayList<>();
        keys.add("format: " + shape.format().name().toLowerCase(Locale.ROOT));
        if (shape.format() == FileShape.Format.CSV) {
            if (!shape.encoding().equals("AUTO")) {
                keys.add("encoding: " + shape.encoding());
            }
            if (shape.delimiter() != ',') {
                keys.add("delimiter: " + Yaml.quoted(String.valueOf(shape.delimiter())));
            }
        }
        if (!shape.path().isEmpty()) {
            keys.add("path: " + Yaml.text(shape.path()));
        }
        if (table.headerRows() > 1) {
            keys.add("header_rows: " + table.headerRows());
        }
        list(keys, "totals", table.totals());
        list(keys, "footers", table.footers());
        String above =
                table.above().isEmpty() ? "" : ", header below " + table.above().size() + " rows";
        return "shape: {" + String.join(", ", keys) + "}   # " + table.form() + above;
    }

    private static void list(List<String> keys, String key, Set<String> texts) {
        if (!texts.isEmpty()) {
            keys.add(key + ": [" + texts.stream().map(Yaml::text).collect(Collectors.joining(", ")) + "]");
        }
    }

    private void column(ColumnGuess guess) {
        SourceColumn column = guess.column();
        List<String> keys = new ArrayList<>();
        keys.add("name: " + mapping.name(guess));
        keys.add("headers: [" + Yaml.text(guess.header()) + "]");
        keys.add("type: " + column.type().name().toLowerCase(Locale.ROOT));
        if (!column.unit().isEmpty()) {
            keys.add("unit: " + Yaml.text(column.unit()));
        }
        if (column.required() && !mapping.filledBy(guess).isEmpty()) {
            keys.add("required: true");
        }
        texts(keys, "missing", column.missing());
        texts(keys, "formats", column.formats());
        String open = guess.open().isEmpty() ? "" : "; " + OPEN + ": " + guess.open();
        line("  - {" + String.join(", ", keys) + "}   # " + guess.evidence() + open);
    }

    private static void texts(List<String> keys, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            keys.add(key + ": [" + texts.stream().map(Yaml::quoted).collect(Collectors.joining(", ")) + "]");
        }
    }

    private void fields() {
        line("fields:");
        Map<String, String> fields = new LinkedHashMap<>();
        for (SubjectColumn column : mapping.subject().columns()) {
            if (PERIOD_COLUMNS.contains(column.name()) && mapping.subject() != Subject.LEDGER_ITEM) {
                fields.putIfAbsent("period", period());
            } else if (mapping.columns().containsKey(column.name())) {
                fields.put(column.name(), source(column));
            } else if (column.key() || column.name().equals("basis")) {
                fields.put(column.name(), absent(column));
            }
        }
        fields.forEach((column, source) -> line("  " + column + ": " + source));
    }

    private String period() {
        ColumnGuess whole = mapping.columns().get("period");
        if (whole != null) {
            return "{column: " + mapping.name(whole) + "}";
        }
        ColumnGuess year = mapping.columns().get("year");
        ColumnGuess month = mapping.columns().get("month");
        if (year != null) {
            return "{template: \"{" + mapping.name(year) + "}" + (month == null ? "" : "-{" + mapping.name(month) + "}")
                    + "\"}";
        }
        return table.above().isEmpty()
                ? "{file: '(" + OPEN + ")'}   # no column tells it; the file's name may"
                : "{caption: '(\\d{4}年[^月]*月)'}   # " + OPEN + ": no column tells it; the title may";
    }

    private String source(SubjectColumn column) {
        ColumnGuess guess = Objects.requireNonNull(mapping.columns().get(column.name()));
        String origin = "column: " + mapping.name(guess);
        if (!LOOKUPS.contains(column.name()) || column.type() != ColumnType.TEXT) {
            return "{" + origin + "}";
        }
        String lookup = column.name().equals("scope") ? "district" : column.name();
        long known = knownNames(guess, lookup);
        return known == 0
                ? "{" + origin + "}"
                : "{" + origin + ", lookup: " + lookup + "}   # " + known + " of " + guess.distinct()
                        + " names are known; add the others to reference/aliases.csv";
    }

    private long knownNames(ColumnGuess guess, String lookup) {
        if (!reference.lookupTables().contains(lookup)) {
            return 0;
        }
        int cell = table.header().stream()
                .filter(header -> header.bareKey().equals(guess.header()))
                .findFirst()
                .orElseThrow()
                .cell();
        return table.rows().stream()
                .map(row -> row.text(cell))
                .distinct()
                .filter(text -> reference
                        .lookup(lookup, text, LocalDate.MAX.withYear(9999))
                        .isPresent())
                .count();
    }

    private static String absent(SubjectColumn column) {
        List<String> constants = SubjectWords.absent(column.name());
        if (!constants.isEmpty()) {
            return "{constant: " + constants.get(0) + "}";
        }
        if (column.name().equals("line_id")) {
            return "{line: true}";
        }
        return column.type() == ColumnType.TEXT
                ? "{constant: " + OPEN + "}   # the file does not tell it"
                : "{column: " + OPEN + "}   # no column seems to tell it";
    }

    private void duplicates() {
        String keys = String.join(", ", key.headers());
        if (key.clashes() > 0) {
            line("# " + key.clashes() + " records repeat " + keys
                    + " with other figures. They are rejected; key: sum would add them.");
        } else if (!key.headers().isEmpty()) {
            line("# " + keys + (key.headers().size() == 1 ? " tells" : " tell") + " the records apart.");
        }
        if (key.equalRows() > 0) {
            line("# " + key.equalRows()
                    + " records repeat an earlier one to the letter: drop takes them for slips, keep for"
                    + " records of their own.");
            line("duplicates: {exact: drop, key: reject}");
        }
    }
}
