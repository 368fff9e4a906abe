package city.yanhuo.source.raw;

import java.util.Locale;

/** What a workbook's number format says about a number. */
final class NumberFormats {
    private NumberFormats() {}

    /** DATE, PERCENT or NUMBER by the format's first section, texts in quotes and colours in brackets left out. */
    static CellKind kind(String format) {
        StringBuilder bare = new StringBuilder();
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '[') {
                bracketed = true;
            } else if (!quoted && c == ']') {
                bracketed = false;
            } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
                i++;
            } else if (!quoted && !bracketed && c == ';') {
                break;
            } else if (!quoted && !bracketed) {
                bare.append(c);
            }
        }
        String codes = bare.toString().toLowerCase(Locale.ROOT);
        if (codes.indexOf('%') >= 0) {
            return CellKind.PERCENT;
        }
        if (codes.contains("general")) {
            return CellKind.NUMBER;
        }
        return codes.chars().anyMatch(c -> "ydmhs".indexOf(c) >= 0) || (codes.indexOf('e') >= 0 && isDate(codes))
                ? CellKind.DATE
                : CellKind.NUMBER;
    }

    /** The letter e is a year in East Asian formats and an exponent in {@code 0.00E+00}. */
    private static boolean isDate(String codes) {
        return codes.indexOf('0') < 0 && codes.indexOf('#') < 0;
    }
}
