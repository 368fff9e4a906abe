package city.yanhuo.source.record;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.period.PeriodKind;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.source.raw.UnreadableFileException;
import city.yanhuo.source.table.Header;
import city.yanhuo.source.value.ValueParser;
import city.yanhuo.source.value.ValueParsers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the field sources of a contract into fields for one table. */
final class FieldCompiler {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final FeedContract contract;
    private final Header header;
    private final FileText text;
    private final ReferenceData reference;
    private final Map<String, Lookup> lookups = new HashMap<>();

    FieldCompiler(FeedContract contract, Header header, FileText text, ReferenceData reference) {
        this.contract = contract;
        this.header = header;
        this.text = text;
        this.reference = reference;
    }

    /**
     * The field of a subject column.
     *
     * @throws UnreadableFileException when file name, folder, sheet or caption do not hold what the contract takes from them
     */
    Field field(String name, ColumnType type, FieldSource source) throws UnreadableFileException {
        Optional<Field> typed = typed(type, source);
        if (typed.isPresent()) {
            return typed.get();
        }
        TextOrigin origin = origin(name, source);
        String shown = shown(name, origin);
        if (source.lookup().isPresent()) {
            return new Field.Coded(shown, origin, lookup(source.lookup().get()));
        }
        return new Field.Parsed(shown, origin, ValueParsers.ofText(type, shown), new Field.LastText());
    }

    /** The field of the pseudo column {@code period}; a kind that the contract names decides how its text is read. */
    Field period(FieldSource source, Optional<PeriodKind> kind) throws UnreadableFileException {
        Optional<Field> typed = typed(ColumnType.PERIOD, source);
        if (typed.isPresent() && kind.isEmpty()) {
            return typed.get();
        }
        TextOrigin origin = origin("period", source);
        String shown = shown("period", origin);
        ValueParser parser = ValueParsers.ofPeriod(kind, text.year(source), shown);
        return new Field.Parsed(shown, origin, parser, new Field.LastText());
    }

    private Optional<Field> typed(ColumnType type, FieldSource source) {
        boolean isPlain = source.origin() == FieldSource.Origin.COLUMN
                && source.pattern().isEmpty()
                && source.lookup().isEmpty();
        if (!isPlain) {
            return Optional.empty();
        }
        int column = contract.position(source.value());
        ColumnType from = contract.columns().get(column).type();
        Optional<UnaryOperator<Object>> conversion = Conversion.between(from, type);
        return conversion.map(converts -> new Field.Typed(column, from, converts));
    }

    private TextOrigin origin(String name, FieldSource source) throws UnreadableFileException {
        return switch (source.origin()) {
            case COLUMN ->
                new TextOrigin.Column(
                        contract.position(source.value()),
                        source.pattern().map(Pattern::compile).orElse(null));
            case TEMPLATE -> template(source.value());
            case CONSTANT -> new TextOrigin.Fixed(source.value());
            case LINE -> new TextOrigin.Line();
            case FILE, FOLDER, SHEET, CAPTION -> new TextOrigin.Fixed(around(name, source));
        };
    }

    private String around(String name, FieldSource source) throws UnreadableFileException {
        Optional<String> found = text.take(source);
        if (found.isPresent()) {
            return found.get();
        }
        String place =
                switch (source.origin()) {
                    case FILE -> "file name";
                    case FOLDER -> "folder";
                    case SHEET -> "sheet name";
                    case CAPTION, COLUMN, TEMPLATE, CONSTANT, LINE -> "caption above the table";
                };
        String shown = text.of(source.origin()).orElse("").replace('\n', ' ');
        throw new UnreadableFileException("its " + place + " does not tell the " + name.replace('_', ' ') + " ("
                + source.pattern().orElse("") + "), found " + (shown.isEmpty() ? "nothing" : '"' + shown + '"')
                + "; write it there, or correct the pattern in the contract " + contract.feed());
    }

    private TextOrigin template(String template) {
        List<String> literals = new ArrayList<>();
        List<Integer> used = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        int behind = 0;
        while (placeholder.find()) {
            literals.add(template.substring(behind, placeholder.start()));
            used.add(contract.position(placeholder.group(1)));
            behind = placeholder.end();
        }
        literals.add(template.substring(behind));
        return new TextOrigin.Template(List.copyOf(literals), List.copyOf(used));
    }

    private String shown(String name, TextOrigin origin) {
        if (origin.columns().isEmpty()) {
            return name;
        }
        return header.columns()
                .get(origin.columns().get(0))
                .map(Header.Place::text)
                .orElse(name);
    }

    private Lookup lookup(String table) {
        return lookups.computeIfAbsent(table, name -> new Lookup(reference, name));
    }
}
