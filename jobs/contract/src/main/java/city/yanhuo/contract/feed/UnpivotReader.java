package city.yanhuo.contract.feed;

import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code unpivot} and checks it against the columns. */
final class UnpivotReader {
    private UnpivotReader() {}

    static Unpivot read(YamlFields yaml, List<SourceColumn> columns) {
        List<String> names = yaml.texts("names");
        Map<String, String> values = values(yaml);
        List<String> headers = headers(yaml, names.size() + (values.containsKey(Unpivot.ONE_VALUE) ? 0 : 1));
        Unpivot unpivot = new Unpivot(headers, names, values);
        Set<String> known = new LinkedHashSet<>();
        columns.forEach(column -> known.add(column.name()));
        List<String> used = new ArrayList<>(names);
        used.addAll(values.values());
        for (String name : used) {
            if (!known.contains(name)) {
                yaml.problem(
                        names.contains(name) ? "names" : "values",
                        "the feed has no such column, found \"" + name + "\"" + Nearest.advice(name, known));
            }
        }
        if (headers.isEmpty()) {
            yaml.problem("headers", "it must have a header text or pattern, found none; write headers: ['(\\d+)月']");
        }
        if (names.isEmpty()) {
            yaml.problem("names", "a column must get what the header says, found none; write names: [month]");
        }
        yaml.end();
        return unpivot;
    }

    /** One column for all headers, or one for each text of the last group. */
    private static Map<String, String> values(YamlFields yaml) {
        Map<String, String> values = new LinkedHashMap<>();
        if (yaml.find("values").filter(YamlNode.Mapping.class::isInstance).isPresent()) {
            yaml.textMap("values").forEach((text, column) -> values.put(CellText.compact(text), column.text()));
        } else {
            values.put(Unpivot.ONE_VALUE, yaml.text("values"));
        }
        return values;
    }

    private static List<String> headers(YamlFields yaml, int groups) {
        List<String> headers = new ArrayList<>();
        for (String header : yaml.texts("headers")) {
            try {
                int found = Pattern.compile(header).matcher("").groupCount();
                if (found != groups && !(found == 0 && groups == 1)) {
                    yaml.problem(
                            "headers",
                            "it must have a group ( ) for each of names, and one more where values has several, found "
                                    + found + " in \"" + header + "\" for " + groups);
                }
                headers.add(header);
            } catch (PatternSyntaxException e) {
                yaml.problem(
                        "headers",
                        "it is no regular expression, found \"" + header + "\": " + e.getDescription()
                                + "; put \\ before ( ) [ ] . * + ?");
            }
        }
        return headers;
    }
}
