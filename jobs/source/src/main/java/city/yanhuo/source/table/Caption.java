package city.yanhuo.source.table;

import city.yanhuo.contract.reference.CellText;
import city.yanhuo.contract.unit.Unit;
import city.yanhuo.source.raw.CellKind;
import city.yanhuo.source.raw.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above the header: title, unit line, period, submission time.
 *
 * @param text the filled cells as written, joined by a blank, rows by a line break
 * @param units the units that the rows name behind {@code 单位:}, else those that stand in brackets: {@code 零售额（万元）}
 * @param unknownUnits what stands behind {@code 单位:} and is none that is known
 */
public record Caption(String text, List<Unit> units, List<String> unknownUnits) {
    private static final Pattern UNIT = Pattern.compile("[单單]位:([^()\\[\\];。]+)");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]+)[)\\]]");
    private static final Pattern BETWEEN_UNITS = Pattern.compile("[、,/和及]");

    /** Copies the lists. */
    public Caption {
        units = List.copyOf(units);
        unknownUnits = List.copyOf(unknownUnits);
    }

    /** Reads the rows above a header. */
    public static Caption of(List<RawRow> rows) {
        List<String> lines = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        List<Unit> inBrackets = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (RawRow row : rows) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < row.width(); cell++) {
                if (row.kind(cell) != CellKind.BLANK) {
                    cells.add(row.text(cell).strip());
                    wordsOf(row.text(cell))
                            .forEach(word -> Unit.find(word).ifPresentOrElse(units::add, () -> unknown.add(word)));
                    inBrackets.addAll(unitsInBrackets(row.text(cell)));
                }
            }
            if (!cells.isEmpty()) {
                lines.add(String.join(" ", cells));
            }
        }
        return new Caption(String.join("\n", lines), units.isEmpty() ? inBrackets : units, unknown);
    }

    /** The units that stand in brackets in a title or a file's name: 万元 of {@code 9月报表（万元）.csv}. */
    static List<Unit> unitsInBrackets(String name) {
        List<Unit> units = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(CellText.compact(name));
        while (brackets.find()) {
            String inside = brackets.group(1).replaceFirst("^(计量|計量)?[单單]位:", "");
            for (String word : BETWEEN_UNITS.split(inside)) {
                Unit.find(word).ifPresent(units::add);
            }
        }
        return units;
    }

    private static List<String> wordsOf(String cell) {
        List<String> words = new ArrayList<>();
        Matcher named = UNIT.matcher(CellText.compact(cell));
        while (named.find()) {
            words.addAll(List.of(BETWEEN_UNITS.split(named.group(1))));
        }
        return words;
    }
}
