package city.yanhuo.contract.reference;

import java.text.Normalizer;

/** How texts of files are made comparable: full-width forms, blanks and case mean nothing. */
public final class CellText {
    private static final char FIRST_HAN = '\u4E00';
    private static final char LAST_HAN = '\u9FFF';

    private CellText() {}

    /** NFKC, without surrounding blanks: what a TEXT value is. */
    public static String normalised(String text) {
        return isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** NFKC, without any blanks: what header texts, totals, footers and aliases are compared by. */
    public static String compact(String text) {
        if (isPlain(text)) {
            return text;
        }
        String normal = normalised(text);
        StringBuilder compact = new StringBuilder(normal.length());
        normal.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != 0x200B && c != 0xFEFF)
                .forEach(compact::appendCodePoint);
        return compact.toString();
    }

    /** Whether the text has only characters that NFKC leaves alone; saves loading its tables for most texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c > ' ' && c <= '~') || (c >= FIRST_HAN && c <= LAST_HAN);
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
