package city.yanhuo.query.export;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes: 2 for Chinese and other wide characters, 0 for combining marks. */
public final class TextWidth {
    private TextWidth() {}

    /** The width of a text of one line. */
    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int c) {
        if (c < 0x300) {
            return c < 0x20 || (c >= 0x7f && c < 0xa0) ? 0 : 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** East Asian Width W and F (Unicode TR 11), in ranges. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
                || (c >= 0xa960 && c <= 0xa97f)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1f64f)
                || (c >= 0x1f900 && c <= 0x1f9ff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }

    /** The text with blanks behind it up to a width. */
    public static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text with blanks before it up to a width. */
    public static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /**
     * The text in lines no wider than a width: broken at blanks and beside wide characters, and anywhere where neither is near.
     * Closing punctuation stays with what it closes.
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (of(rest) > width) {
            int end = lineEnd(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    private static int lineEnd(String text, int width) {
        int blank = 0;
        int wide = 0;
        int end = 0;
        for (int used = 0; used <= width; ) {
            if (end > 0 && Character.isWhitespace(text.codePointAt(end))) {
                blank = end;
            }
            if (end > 0 && isBesideWide(text, end)) {
                wide = end;
            }
            int c = text.codePointAt(end);
            used += of(c);
            end += Character.charCount(c);
        }
        int anywhere = Math.max(text.offsetByCodePoints(end, -1), text.offsetByCodePoints(0, 1));
        // a blank far to the left still beats a name torn apart
        if (of(text.substring(0, blank)) * 4 > width) {
            return blank;
        }
        return of(text.substring(0, wide)) * 2 > width ? wide : anywhere;
    }

    private static boolean isBesideWide(String text, int place) {
        int before = text.codePointBefore(place);
        int after = text.codePointAt(place);
        return (isWide(before) || isWide(after)) && "，。；：！？、）》”’】".indexOf(after) < 0 && "（《“‘【".indexOf(before) < 0;
    }

    /** The text cut to a width, with … where it was cut. */
    public static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            used += of(c);
            if (used > width - 1) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
    }
}
