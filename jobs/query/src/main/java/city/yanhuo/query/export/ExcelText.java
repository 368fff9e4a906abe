package city.yanhuo.query.export;

import java.util.regex.Pattern;

/**
 * Keeps Excel from running or rewriting a text cell of a CSV file.
 *
 * <p>One apostrophe is put in front of a text that
 *
 * <ul>
 *   <li>begins with {@code = + - @}, their full-width forms, TAB, CR or LF: Excel would run it as a formula;
 *   <li>is a number to Excel but would not come back the same: 12 digits or more (shown as 1.2E+17, cut after 15), a leading zero,
 *       or digits with an E ({@code 12E3});
 *   <li>begins with an apostrophe itself, so that the rule can be undone: take one leading apostrophe away and every text is what
 *       it was.
 * </ul>
 *
 * <p>Excel then shows the apostrophe and keeps the rest as text; pandas undoes it by {@code str.removeprefix("'")}.
 */
final class ExcelText {
    private static final String DANGEROUS = "=+-@＝＋－＠\t\r\n'";
    private static final Pattern REWRITTEN = Pattern.compile("\\s*(0\\d+|\\d{12,}|\\d+(\\.\\d+)?[eE][+-]?\\d+)\\s*");

    private ExcelText() {}

    static String harmless(String text) {
        boolean touched = !text.isEmpty()
                && (DANGEROUS.indexOf(text.charAt(0)) >= 0
                        || REWRITTEN.matcher(text).matches());
        return touched ? "'" + text : text;
    }
}
