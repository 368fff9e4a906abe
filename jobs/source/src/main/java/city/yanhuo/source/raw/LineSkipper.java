package city.yanhuo.source.raw;

import java.io.IOException;
import java.io.Reader;

/** Passes physical lines, which CRLF, LF or CR ends, and keeps the beginning of the last one. */
final class LineSkipper {
    private static final int KEPT = 2_000;

    private final Reader reader;

    /** Reads from a reader that supports marks. */
    LineSkipper(Reader reader) {
        this.reader = reader;
    }

    /** Passes that many lines; the text of the last of them, cut when very long. */
    String skipTo(int lines) throws IOException {
        StringBuilder last = new StringBuilder();
        for (int passed = 0; passed < lines; passed++) {
            last.setLength(0);
            skipLine(last);
        }
        return last.toString();
    }

    private void skipLine(StringBuilder kept) throws IOException {
        int c = reader.read();
        while (c >= 0 && c != '\n' && c != '\r') {
            if (kept.length() < KEPT) {
                kept.append((char) c);
            }
            c = reader.read();
        }
        if (c == '\r') {
            reader.mark(1);
            if (reader.read() != '\n') {
                reader.reset();
            }
        }
    }
}
