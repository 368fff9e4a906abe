package city.yanhuo.source.table;

import city.yanhuo.contract.reference.CellText;
import city.yanhuo.contract.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One column of a file by its header.
 *
 * @param cell index of the cell in every row
 * @param text the header as written, levels joined by {@code /}
 * @param key the form that contracts' headers are compared with
 * @param bareKey the same without units in brackets
 * @param unit the unit that stands in brackets, the innermost level's first: {@code 零售额(万元)}
 */
public record HeaderCell(int cell, String text, String key, String bareKey, Optional<Unit> unit) {
    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)[:,]?[(\\[]([^()\\[\\]]+)[)\\]]");

    /** Joins the levels of one column, top-down; blank ones are left out. */
    public static HeaderCell of(int cell, List<String> levels) {
        List<String> texts = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> bareKeys = new ArrayList<>();
        Optional<Unit> unit = Optional.empty();
        for (String level : levels) {
            String key = CellText.compact(level);
            if (key.isEmpty()) {
                continue;
            }
            texts.add(level.strip());
            keys.add(key);
            Matcher brackets = IN_BRACKETS.matcher(key);
            Optional<Unit> named = brackets.matches() ? Unit.find(brackets.group(2)) : Optional.empty();
            if (named.isPresent()) {
                bareKeys.add(brackets.group(1));
                unit = named;
            } else {
                bareKeys.add(key);
            }
        }
        return new HeaderCell(cell, String.join("/", texts), joined(keys), joined(bareKeys), unit);
    }

    private static String joined(List<String> keys) {
        return String.join("/", keys);
    }

    /** Whether the column has no header. */
    public boolean isBlank() {
        return key.isEmpty();
    }

    /** Whether a contract's header text means this column. */
    boolean isNamed(String header) {
        return !isBlank() && (key.equalsIgnoreCase(header) || bareKey.equalsIgnoreCase(header));
    }
}
