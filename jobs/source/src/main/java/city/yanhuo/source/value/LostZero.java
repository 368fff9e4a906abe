package city.yanhuo.source.value;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether {@code 2024.1} is January, or October that has lost its zero on its way through a program that took it for a number
 * (domain.md §6.2). Beside December or February it is January; beside September or November it is not taken; alone it is not either.
 */
final class LostZero {
    private static final Pattern OPEN = Pattern.compile("(\\d{4})\\.1");

    private LostZero() {}

    /** Why the text is not taken; "" when it is. The neighbours are the cells above and below, "" where there is none. */
    static String why(String text, String before, String behind) {
        Matcher open = OPEN.matcher(text);
        if (!open.matches()) {
            return "";
        }
        int year = Integer.parseInt(open.group(1));
        List<String> neighbours = List.of(before, behind);
        List<String> ofOctober = List.of(year + ".9", year + ".11", year + ".09");
        if (neighbours.stream().anyMatch(ofOctober::contains)) {
            return "it stands where October is awaited, and may have lost its zero; write " + year + "-10";
        }
        List<String> ofJanuary = List.of((year - 1) + ".12", year + ".2", year + ".02");
        return neighbours.stream().anyMatch(ofJanuary::contains)
                ? ""
                : "it may be January, or October that has lost its zero; write " + year
                        + "-01, or say formats: [yyyy.M] in the contract";
    }
}
