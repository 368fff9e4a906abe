package city.yanhuo.contract.feed;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads where the values of subject columns come from. */
final class FieldReader {
    private final Problems problems;

    FieldReader(Problems problems) {
        this.problems = problems;
    }

    /** The field sources below a key, by subject column, in the order of the file. */
    Map<String, LocatedField> map(YamlFields parent) {
        Map<String, LocatedField> fields = new LinkedHashMap<>();
        for (YamlNode.Entry entry : parent.entries()) {
            parent.object(entry.value(), "the field " + entry.key())
                    .flatMap(this::source)
                    .ifPresent(source -> fields.put(entry.key(), new LocatedField(entry.location(), source)));
        }
        return fields;
    }

    /** One field source; empty, and reported, when it has no or several origins. */
    Optional<FieldSource> source(YamlFields fields) {
        List<FieldSource> found = new ArrayList<>();
        Optional<String> pattern = regex(fields, "pattern");
        Optional<String> lookup = fields.findText("lookup");
        Optional<String> year = regex(fields, "year");
        for (FieldSource.Origin origin : FieldSource.Origin.values()) {
            String key = origin.name().toLowerCase(Locale.ROOT);
            switch (origin) {
                case COLUMN, TEMPLATE, CONSTANT ->
                    fields.findScalar(key)
                            .ifPresent(value -> found.add(new FieldSource(origin, value, pattern, lookup, year)));
                case FILE, FOLDER, SHEET, CAPTION ->
                    regex(fields, key)
                            .ifPresent(regex -> found.add(new FieldSource(origin, "", Optional.of(regex), lookup)));
                case LINE -> {
                    if (fields.flag(key, false)) {
                        found.add(new FieldSource(origin, "", Optional.empty(), lookup));
                    }
                }
            }
        }
        fields.end();
        boolean named = List.of(FieldSource.Origin.values()).stream()
                .anyMatch(origin -> fields.has(origin.name().toLowerCase(Locale.ROOT)));
        if (found.size() > 1 || !named) {
            problems.add(
                    fields.location(),
                    "Cannot read the field: it must have exactly one of column, template, constant, file, folder, sheet,"
                            + " caption, line, found " + found.size());
        }
        for (String key : List.of("pattern", "year")) {
            if (fields.has(key) && !found.isEmpty() && found.get(0).origin() != FieldSource.Origin.COLUMN) {
                fields.problem(key, "it goes with column only, found it beside another origin; drop it");
            }
        }
        return found.stream().findFirst();
    }

    private Optional<String> regex(YamlFields fields, String key) {
        Optional<String> text = fields.findText(key);
        if (text.isPresent()) {
            try {
                if (Pattern.compile(text.get()).matcher("").groupCount() == 0) {
                    fields.problem(
                            key,
                            "the pattern must have a group to take, found \"" + text.get()
                                    + "\"; put ( ) around the part that is meant");
                    return Optional.of("(" + text.get() + ")");
                }
            } catch (PatternSyntaxException e) {
                fields.problem(
                        key,
                        "the pattern is no regular expression, found \"" + text.get() + "\": " + e.getDescription());
                return Optional.of("()");
            }
        }
        return text;
    }
}
