package city.yanhuo.sample.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text file is written. */
public enum TextShape {
    /** As Excel on a Chinese Windows saves it: GB18030, comma, CRLF. */
    GB18030_COMMA(Charset.forName("GB18030"), "", ',', "\r\n"),
    /** As a web export does it: GB18030, semicolon, CRLF. */
    GB18030_SEMICOLON(Charset.forName("GB18030"), "", ';', "\r\n"),
    /** UTF-8 with byte order mark, comma, LF. */
    UTF8_BOM_COMMA(StandardCharsets.UTF_8, "\ufeff", ',', "\n");

    private final Charset charset;
    private final String mark;
    private final char delimiter;
    private final String newline;

    TextShape(Charset charset, String mark, char delimiter, String newline) {
        this.charset = charset;
        this.mark = mark;
        this.delimiter = delimiter;
        this.newline = newline;
    }

    Charset charset() {
        return charset;
    }

    String mark() {
        return mark;
    }

    char delimiter() {
        return delimiter;
    }

    String newline() {
        return newline;
    }
}
