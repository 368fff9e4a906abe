package city.yanhuo.query.sql;

import java.nio.charset.StandardCharsets;

/**
 * A place in a text that a person typed.
 *
 * @param line 1-based
 * @param column 1-based, in characters
 */
record TextPosition(int line, int column) {
    /** The place of a byte of the text's UTF-8 form, which is how DuckDB counts. */
    static TextPosition ofByte(String text, long offset) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = (int) Math.max(0, Math.min(offset, bytes.length));
        String before = new String(bytes, 0, end, StandardCharsets.UTF_8);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new TextPosition(line, before.codePointCount(lineStart, before.length()) + 1);
    }
}
