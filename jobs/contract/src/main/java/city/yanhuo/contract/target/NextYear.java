package city.yanhuo.contract.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes the targets of a year from a file with those of the year before: the same ids in a new version that holds from 1 January on,
 * days a year later, comments and order as they are. What only the new document can say carries {@value #MARK}.
 */
public final class NextYear {
    /** Behind every line that a person must confirm. */
    public static final String MARK = "# TODO 待确认 confirm";

    private static final Pattern KEY = Pattern.compile("( *)(- )?([a-z_]+):(.*)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> ONLY_THE_DOCUMENT_SAYS = Set.of(
            "wording",
            "place",
            "document",
            "stated_on",
            "commitment",
            "threshold",
            "tolerance",
            "scope_note",
            "due",
            "plan",
            "excluded_years",
            "legs",
            "owner");
    private static final Set<String> A_YEAR_LATER = Set.of("due", "day");

    private final int year;
    private final Map<String, String> bases;
    private final List<String> lines = new ArrayList<>();

    private NextYear(int year, Map<String, String> bases) {
        this.year = year;
        this.bases = bases;
    }

    /**
     * The proposal for one file.
     *
     * @param file text of a file in {@code schemas/target/}
     * @param year the year to propose for
     * @param bases by target id what is known of the base that it will be measured on, a sentence each
     */
    public static String of(String file, int year, Map<String, String> bases) {
        NextYear next = new NextYear(year, bases);
        file.lines().forEach(next::add);
        return String.join("\n", next.lines) + "\n";
    }

    private void add(String line) {
        Matcher key = KEY.matcher(line);
        if (line.strip().startsWith("- {day:")) {
            lines.add(aYearLater(line));
        } else if (!key.matches()) {
            lines.add(line);
        } else {
            add(
                    line,
                    key.group(1) + (key.group(2) == null ? "" : "  "),
                    key.group(3),
                    key.group(4).strip());
        }
    }

    private void add(String line, String indent, String key, String value) {
        switch (key) {
            case "target" -> {
                lines.add(line);
                if (bases.containsKey(value)) {
                    lines.add(indent + "# " + bases.get(value));
                }
            }
            case "version" -> {
                lines.add(indent + "version: " + (Integer.parseInt(value) + 1));
                lines.add(indent + "valid_from: " + LocalDate.of(year, 1, 1));
            }
            case "valid_from" -> {}
            case "year" -> lines.add(indent + "year: " + year);
            default ->
                lines.add(marked(
                        A_YEAR_LATER.contains(key) ? aYearLater(line) : line, ONLY_THE_DOCUMENT_SAYS.contains(key)));
        }
    }

    private static String marked(String line, boolean needsConfirmation) {
        return needsConfirmation ? line + "  " + MARK : line;
    }

    private static String aYearLater(String line) {
        return DAY.matcher(line).replaceAll(day -> {
            LocalDate before = LocalDate.parse(day.group());
            boolean isLastOfMonth = before.getDayOfMonth() == before.lengthOfMonth();
            LocalDate after = before.plusYears(1);
            return (isLastOfMonth ? after.withDayOfMonth(after.lengthOfMonth()) : after).toString();
        });
    }
}
