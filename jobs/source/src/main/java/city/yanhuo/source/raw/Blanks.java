package city.yanhuo.source.raw;

/** Which characters show nothing: white space of any script, no-break and zero-width blanks, a stray byte order mark, controls. */
public final class Blanks {
    private Blanks() {}

    /** Whether there is nothing but blanks of any kind. */
    public static boolean only(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text begins or ends with a blank. */
    public static boolean surround(String text) {
        return !text.isEmpty() && (is(text.charAt(0)) || is(text.charAt(text.length() - 1)));
    }

    /** Whether a character shows nothing. */
    public static boolean is(char c) {
        return c <= ' ' || (c >= 0x7f && !isBehindBlanks(c) && isBlankOfAnyScript(c));
    }

    /** Behind the blank of ideographs there is only the byte order mark; most characters of Chinese texts stand there. */
    private static boolean isBehindBlanks(char c) {
        return c > 0x3000 && c != 0xfeff;
    }

    private static boolean isBlankOfAnyScript(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
    }

    private static boolean isInvisible(char c) {
        return c == 0x7f || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
    }
}
