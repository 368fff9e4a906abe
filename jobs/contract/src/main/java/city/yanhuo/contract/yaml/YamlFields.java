package city.yanhuo.contract.yaml;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Typed reading of one mapping. Each key is asked for by its type; {@link #end()} then reports the keys that nobody asked for.
 * What is wrong goes to the problems and a harmless value is handed out, so that reading goes on and finds the rest.
 */
public final class YamlFields {
    private static final List<String> NAMES = List.of("name", "id", "target");

    private final YamlNode.Mapping mapping;
    private final String what;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Reads a mapping.
     *
     * @param what the noun for messages: {@code feed}, {@code column "day"}
     */
    public YamlFields(YamlNode.Mapping mapping, String what, Problems problems) {
        this.mapping = mapping;
        this.what = what;
        this.problems = problems;
    }

    /** Where the mapping begins. */
    public Location location() {
        return mapping.location();
    }

    /** Where the key's value stands; the mapping's place when the key is missing. */
    public Location location(String key) {
        return entry(key).map(entry -> entry.value().location()).orElse(mapping.location());
    }

    /** Whether the key is written. */
    public boolean has(String key) {
        return entry(key).isPresent();
    }

    /** All keys, where the keys themselves are names; counts as having asked for them. */
    public List<YamlNode.Entry> entries() {
        mapping.entries().forEach(entry -> known.add(entry.key()));
        return mapping.entries();
    }

    /** The value of an optional key, of whatever kind. */
    public Optional<YamlNode> find(String key) {
        known.add(key);
        return entry(key).map(YamlNode.Entry::value);
    }

    /** A text; "" when it is missing and reported. */
    public String text(String key) {
        return required(key, findText(key)).orElse("");
    }

    /** A text or, when the key is missing, the default. */
    public String text(String key, String otherwise) {
        return findText(key).orElse(otherwise);
    }

    /** An optional text. */
    public Optional<String> findText(String key) {
        return scalar(key, "text", YamlNode.Scalar.Kind.TEXT).map(YamlNode.Scalar::text);
    }

    /** A single value of any kind as it is written. */
    public Optional<String> findScalar(String key) {
        return scalar(key, "a single value", YamlNode.Scalar.Kind.values()).map(YamlNode.Scalar::text);
    }

    /** A whole number; 1 when it is missing or none and so reported. */
    public int integer(String key) {
        return required(key, findInteger(key)).orElse(1);
    }

    /** A whole number or, when the key is missing, the default. */
    public int integer(String key, int otherwise) {
        return findInteger(key).orElse(otherwise);
    }

    /** An optional whole number. */
    public Optional<Integer> findInteger(String key) {
        return parsed(key, "a whole number", Integer::valueOf, YamlNode.Scalar.Kind.INTEGER);
    }

    /** An optional number, exact. */
    public Optional<BigDecimal> findNumber(String key) {
        return parsed(key, "a number", BigDecimal::new, YamlNode.Scalar.Kind.INTEGER, YamlNode.Scalar.Kind.NUMBER);
    }

    /** {@code true} or {@code false} or, when the key is missing, the default. */
    public boolean flag(String key, boolean otherwise) {
        return scalar(key, "true or false", YamlNode.Scalar.Kind.BOOLEAN)
                .map(scalar -> Boolean.parseBoolean(scalar.text()))
                .orElse(otherwise);
    }

    /** A day {@code yyyy-MM-dd}; the epoch's first when it is missing and reported. */
    public LocalDate date(String key) {
        return required(key, findDate(key)).orElse(LocalDate.EPOCH);
    }

    /** An optional day. */
    public Optional<LocalDate> findDate(String key) {
        return parsed(key, "a day as 2024-12-31", LocalDate::parse, YamlNode.Scalar.Kind.TEXT);
    }

    /** An optional month {@code yyyy-MM}. */
    public Optional<YearMonth> findMonth(String key) {
        return parsed(key, "a month as 2024-09", YearMonth::parse, YamlNode.Scalar.Kind.TEXT);
    }

    /** An optional time of day {@code HH:mm}. */
    public Optional<LocalTime> findTime(String key) {
        return parsed(key, "a time as 09:30", LocalTime::parse, YamlNode.Scalar.Kind.TEXT);
    }

    /** A word of a closed list; the first one when it is missing or wrong and reported. */
    public <E extends Enum<E>> E word(String key, EnumWords<E> words) {
        return required(key, findWord(key, words)).orElse(words.first());
    }

    /** A word of a closed list or, when the key is missing, the default. */
    public <E extends Enum<E>> E word(String key, EnumWords<E> words, E otherwise) {
        return findWord(key, words).orElse(otherwise);
    }

    /** An optional word of a closed list. */
    public <E extends Enum<E>> Optional<E> findWord(String key, EnumWords<E> words) {
        return scalar(key, "text", YamlNode.Scalar.Kind.TEXT).flatMap(scalar -> word(key, scalar, words));
    }

    /** A list of words of a closed list; empty when the key is missing. */
    public <E extends Enum<E>> List<E> words(String key, EnumWords<E> words) {
        return scalars(key).stream()
                .flatMap(scalar -> word(key, scalar, words).stream())
                .toList();
    }

    private <E extends Enum<E>> Optional<E> word(String key, YamlNode.Scalar scalar, EnumWords<E> words) {
        Optional<E> constant = Optional.ofNullable(words.byWord().get(scalar.text()));
        if (constant.isEmpty()) {
            problems.add(
                    scalar.location(),
                    cannotRead(key) + ": the value is none of "
                            + String.join(", ", words.byWord().keySet())
                            + ", found " + scalar.found()
                            + Nearest.to(scalar.text(), words.byWord().keySet())
                                    .map(near -> "; did you mean \"" + near + "\"?")
                                    .orElse(""));
        }
        return constant;
    }

    /** A list of texts; empty when the key is missing. */
    public List<String> texts(String key) {
        return scalars(key).stream().map(YamlNode.Scalar::text).toList();
    }

    /** A list of texts with their places; empty when the key is missing. */
    public List<YamlNode.Scalar> scalars(String key) {
        List<YamlNode.Scalar> scalars = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Scalar.Kind.TEXT) {
                scalars.add(scalar);
            } else {
                problems.add(item.location(), cannotRead(key) + ": it must be a list of texts, found " + item.found());
            }
        }
        return scalars;
    }

    /** A list of whole numbers; empty when the key is missing. */
    public List<Integer> integers(String key) {
        List<Integer> integers = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Scalar.Kind.INTEGER) {
                parse(key, "a whole number", Integer::valueOf, scalar).ifPresent(integers::add);
            } else {
                problems.add(
                        item.location(),
                        cannotRead(key) + ": it must be a list of whole numbers, found " + item.found());
            }
        }
        return integers;
    }

    /** The mapping below a key; empty when the key is missing. */
    public Optional<YamlFields> object(String key) {
        return find(key).flatMap(node -> object(node, what + " " + key));
    }

    /** A list of mappings, called by their {@code name}, {@code id} or {@code target} in messages; empty when the key is missing. */
    public List<YamlFields> objects(String key, String itemName) {
        List<YamlFields> objects = new ArrayList<>();
        for (YamlNode item : items(key)) {
            object(item, itemName + nameOf(item)).ifPresent(objects::add);
        }
        return objects;
    }

    private static String nameOf(YamlNode item) {
        return item instanceof YamlNode.Mapping inner
                ? inner.entries().stream()
                        .filter(entry -> NAMES.contains(entry.key()) && entry.value() instanceof YamlNode.Scalar)
                        .findFirst()
                        .map(entry -> " " + ((YamlNode.Scalar) entry.value()).text())
                        .orElse("")
                : "";
    }

    /** Takes a value as a mapping; empty, and reported, when it is none. */
    public Optional<YamlFields> object(YamlNode node, String name) {
        if (node instanceof YamlNode.Mapping inner) {
            return Optional.of(new YamlFields(inner, name, problems));
        }
        problems.add(node.location(), "Cannot read " + name + ": it must be keys and values, found " + node.found());
        return Optional.empty();
    }

    /** A mapping whose values are texts, in the order of the file. */
    public Map<String, YamlNode.Scalar> textMap(String key) {
        Map<String, YamlNode.Scalar> texts = new LinkedHashMap<>();
        object(key).ifPresent(fields -> {
            for (YamlNode.Entry entry : fields.entries()) {
                fields.scalar(entry.key(), "text", YamlNode.Scalar.Kind.TEXT)
                        .ifPresent(scalar -> texts.put(entry.key(), scalar));
            }
        });
        return texts;
    }

    /** Reports a sentence at a key's value. */
    public void problem(String key, String why) {
        problems.add(location(key), cannotRead(key) + ": " + why);
    }

    /** Reports every key that was not asked for. */
    public void end() {
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                problems.add(
                        entry.location(),
                        "Cannot read " + what + ": unknown key, found \"" + entry.key() + "\""
                                + Nearest.advice(entry.key(), known));
            }
        }
    }

    private List<YamlNode> items(String key) {
        Optional<YamlNode> node = find(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        problems.add(
                node.get().location(),
                cannotRead(key) + ": it must be a list, found " + node.get().found());
        return List.of();
    }

    private Optional<YamlNode.Scalar> scalar(String key, String expected, YamlNode.Scalar.Kind... kinds) {
        Optional<YamlNode> node = find(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof YamlNode.Scalar scalar && List.of(kinds).contains(scalar.kind())) {
            return Optional.of(scalar);
        }
        String advice = expected.equals("text") && isNumber(node.get()) ? "; put it in quotes" : "";
        problems.add(
                node.get().location(),
                cannotRead(key) + ": it must be " + expected + ", found "
                        + node.get().found() + advice);
        return Optional.empty();
    }

    private static boolean isNumber(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.kind() != YamlNode.Scalar.Kind.NULL;
    }

    private <T> Optional<T> parsed(
            String key, String expected, Function<String, T> parser, YamlNode.Scalar.Kind... kinds) {
        return scalar(key, expected, kinds).flatMap(scalar -> parse(key, expected, parser, scalar));
    }

    private <T> Optional<T> parse(String key, String expected, Function<String, T> parser, YamlNode.Scalar scalar) {
        try {
            return Optional.of(parser.apply(scalar.text()));
        } catch (NumberFormatException | DateTimeParseException e) {
            problems.add(scalar.location(), cannotRead(key) + ": it must be " + expected + ", found " + scalar.found());
            return Optional.empty();
        }
    }

    /** A wrong value is already reported; only a key that is not there is reported here. */
    private <T> Optional<T> required(String key, Optional<T> value) {
        if (!has(key)) {
            problems.add(
                    mapping.location(),
                    "Cannot read " + what + ": the key \"" + key + "\" is missing, found " + mapping.found());
        }
        return value;
    }

    private Optional<YamlNode.Entry> entry(String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst();
    }

    private String cannotRead(String key) {
        return "Cannot read " + what + " " + key;
    }
}
