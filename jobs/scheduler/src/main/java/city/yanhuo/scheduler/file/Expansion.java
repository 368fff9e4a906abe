package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses what dag-factory makes of a file before anything is read: {@code $NAME} and {@code ${NAME}} become variables of Airflow's
 * environment, and {@code __type__} anywhere becomes a Python object. The environment must not change what a checked file means.
 */
final class Expansion {
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z0-9_]+|\\{[^}]*\\})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String COMMAND = "bash_command";
    /** Variables of an environment that are written in small letters. */
    private static final Set<String> SMALL =
            Set.of("_", "http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy");

    private final Problems problems;

    private Expansion(Problems problems) {
        this.problems = problems;
    }

    /** Adds a problem for every place. */
    static void check(YamlNode.Mapping file, Problems problems) {
        new Expansion(problems).node("", file, false);
    }

    private void node(String key, YamlNode node, boolean isOurs) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> entry(entry, isOurs));
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> node(key, item, isOurs));
        } else if (node instanceof YamlNode.Scalar scalar) {
            Matcher found = VARIABLE.matcher(scalar.text());
            while (found.find()) {
                variable(key, found.group(), scalar.locate(found.start()));
            }
        }
    }

    private void entry(YamlNode.Entry entry, boolean isOurs) {
        Matcher found = VARIABLE.matcher(entry.key());
        if (found.find()) {
            variable(entry.key(), found.group(), entry.location());
        }
        if (isOurs && entry.key().startsWith("__")) {
            problems.add(
                    entry.location(),
                    "Cannot read an x_ key: it must hold plain values, because dag-factory makes Python objects of others, found \""
                            + entry.key() + "\"");
        }
        node(entry.key(), entry.value(), isOurs || entry.key().startsWith("x_"));
    }

    private void variable(String key, String found, Location at) {
        String name = found.replaceAll("[${}]", "");
        boolean isShell = key.equals(COMMAND) && !mayBeSet(name);
        if (!isShell) {
            problems.add(
                    at,
                    "Cannot read " + key + ": dag-factory puts a variable of Airflow's environment here, found \""
                            + found + "\""
                            + (key.equals(COMMAND)
                                    ? "; write $(printenv " + name + ") for the variable of the task"
                                    : "; write the value itself"));
        }
    }

    /** Names with capitals are an environment's by custom; the shell's own are small, or no names at all. */
    private static boolean mayBeSet(String name) {
        boolean hasCapital = !name.equals(name.toLowerCase(Locale.ROOT));
        return NAME.matcher(name).matches() && (hasCapital || SMALL.contains(name));
    }
}
