package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads texts that are templates: each is checked where it stands. */
final class Texts {
    private final YamlFields fields;
    private final List<String> fileEndings;
    private final TemplateCheck check;

    /**
     * Reads the templates of an operator.
     *
     * @param fileEndings what Airflow takes for the name of a file with the template; such texts are refused
     */
    Texts(YamlFields fields, List<String> fileEndings, TemplateCheck check) {
        this.fields = fields;
        this.fileEndings = fileEndings;
        this.check = check;
    }

    /** A template that must be there. */
    String text(String key) {
        String text = fields.text(key);
        if (fields.has(key) && text.isBlank()) {
            fields.problem(key, "it must not be empty, found \"" + text + "\"");
        }
        checkOne(key);
        return text;
    }

    /** An optional template. */
    Optional<String> find(String key) {
        Optional<String> text = fields.findText(key);
        checkOne(key);
        return text;
    }

    private void checkOne(String key) {
        fields.find(key).ifPresent(node -> check(key, node));
    }

    private void check(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Scalar.Kind.TEXT) {
            for (String ending : fileEndings) {
                if (scalar.text().endsWith(ending)) {
                    fields.problem(
                            key,
                            "Airflow takes a text with this end for the name of a template file, found \"" + ending
                                    + "\"; put a blank behind it");
                }
            }
            check.template(scalar);
        }
    }

    /** A list of templates. */
    List<String> list(String key) {
        List<YamlNode.Scalar> items = fields.scalars(key);
        items.forEach(item -> check(key, item));
        return items.stream().map(YamlNode.Scalar::text).toList();
    }

    /** One template, or a list of them. */
    List<String> oneOrMore(String key) {
        if (fields.find(key).filter(YamlNode.Sequence.class::isInstance).isPresent()) {
            return list(key);
        }
        return find(key).map(List::of).orElse(List.of());
    }

    /** A map whose values are templates; whole numbers are taken as their digits where Airflow makes them text too. */
    Map<String, String> map(String key, Problems problems, Numbers numbers) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.object(key).ifPresent(inner -> {
            for (YamlNode.Entry entry : inner.entries()) {
                check(key, entry.value());
                value(entry, numbers)
                        .ifPresentOrElse(
                                text -> texts.put(entry.key(), text),
                                () -> problems.add(
                                        entry.value().location(),
                                        "Cannot read " + key + " " + entry.key() + ": it must be text, found "
                                                + entry.value().found() + "; put it in quotes"));
            }
        });
        return texts;
    }

    private static Optional<String> value(YamlNode.Entry entry, Numbers numbers) {
        boolean isObject = entry.key().startsWith("__");
        return !isObject && entry.value() instanceof YamlNode.Scalar scalar && isText(scalar, numbers)
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private static boolean isText(YamlNode.Scalar scalar, Numbers numbers) {
        return scalar.kind() == YamlNode.Scalar.Kind.TEXT
                || (numbers == Numbers.AS_TEXT && scalar.kind() == YamlNode.Scalar.Kind.INTEGER);
    }

    /** What becomes of a number where text is expected. */
    enum Numbers {
        REFUSED,
        AS_TEXT
    }
}
