package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.contract.yaml.YamlNode.Scalar.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses values that PyYAML, which reads YAML 1.1, takes for something else than a reader of YAML 1.2 does. */
final class Dialect {
    private static final Set<String> DATES = Set.of("start_date", "end_date", "datetime");
    private static final Pattern WORD =
            Pattern.compile("yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF");
    private static final Pattern WHOLE = Pattern.compile(
            "[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");
    private static final Pattern FRACTION = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
            + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d"
                    + "|\\d{4}-\\d\\d?-\\d\\d?(?:[Tt]|[ \\t]+)\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d*)?(?:[ \\t]*(?:Z|[-+]\\d\\d?(?::\\d\\d)?))?");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");

    private final Problems problems;

    private Dialect(Problems problems) {
        this.problems = problems;
    }

    /** Adds a problem for every such key and value. */
    static void check(YamlNode.Mapping file, Problems problems) {
        new Dialect(problems).node("", file);
    }

    private void node(String key, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(this::entry);
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> node(key, item));
        } else if (node instanceof YamlNode.Scalar scalar && scalar.style() == YamlNode.Scalar.Style.PLAIN) {
            scalar(key, scalar);
        }
    }

    private void entry(YamlNode.Entry entry) {
        String text = entry.key();
        boolean isText = !WORD.matcher(text).matches()
                && number(text).isEmpty()
                && !DATE.matcher(text).matches();
        if (!isText || text.equals("<<") || text.equals("=") || text.isEmpty() || text.equals("~")) {
            problems.add(
                    entry.location(),
                    "Cannot read YAML: a key must be text in Airflow's YAML 1.1 too, found \"" + text
                            + "\"; choose another name");
        }
        node(text, entry.value());
    }

    private void scalar(String key, YamlNode.Scalar scalar) {
        String text = scalar.text();
        if (WORD.matcher(text).matches()) {
            if (scalar.kind() != Kind.BOOLEAN) {
                differs(scalar, "true or false", "; put it in quotes, or write true or false");
            }
        } else if (DATE.matcher(text).matches()) {
            if (!DATES.contains(key)) {
                differs(scalar, "a date", "; put it in quotes");
            }
        } else if (number(text).isPresent()
                ? !PLAIN_NUMBER.matcher(text).matches()
                : scalar.kind() == Kind.INTEGER || scalar.kind() == Kind.NUMBER) {
            differs(scalar, number(text).orElse("text"), "; write a plain decimal number, or put it in quotes");
        }
    }

    private static Optional<String> number(String text) {
        boolean isNumber =
                WHOLE.matcher(text).matches() || FRACTION.matcher(text).matches();
        return isNumber ? Optional.of("a number") : Optional.empty();
    }

    private void differs(YamlNode.Scalar scalar, String there, String advice) {
        problems.add(
                scalar.location(),
                "Cannot read YAML: it must mean the same in Airflow's YAML 1.1, which takes it for " + there
                        + ", found " + scalar.text() + advice);
    }
}
