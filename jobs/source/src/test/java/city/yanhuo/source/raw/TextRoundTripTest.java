package city.yanhuo.source.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any table reads back as it was written, with the right physical lines. */
final class TextRoundTripTest {
    /** In GB18030 these bytes are no UTF-8. */
    private static final String MARK = "植物园";

    enum Encoding {
        UTF_8(StandardCharsets.UTF_8, ""),
        UTF_8_BOM(StandardCharsets.UTF_8, "\ufeff"),
        UTF_16LE(StandardCharsets.UTF_16LE, "\ufeff"),
        UTF_16BE(StandardCharsets.UTF_16BE, "\ufeff"),
        GB18030(Charset.forName("GB18030"), "");

        private final Charset charset;
        private final String mark;

        Encoding(Charset charset, String mark) {
            this.charset = charset;
            this.mark = mark;
        }
    }

    @Property(tries = 300)
    void readsBackWhatWasWritten(
            @ForAll("tables") List<List<String>> table,
            @ForAll("delimiters") char delimiter,
            @ForAll("newlines") String newline,
            @ForAll Encoding encoding,
            @ForAll boolean quotesAll,
            @ForAll boolean endsWithNewline)
            throws IOException, UnreadableFileException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(MARK));
        rows.addAll(table);
        rows.add(List.of("end"));
        StringBuilder text = new StringBuilder(encoding.mark);
        List<Integer> lines = new ArrayList<>();
        int line = 1;
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line);
            for (int cell = 0; cell < rows.get(i).size(); cell++) {
                text.append(cell == 0 ? "" : delimiter)
                        .append(written(rows.get(i).get(cell), delimiter, quotesAll));
                line += breaks(rows.get(i).get(cell));
            }
            line++;
            text.append(i < rows.size() - 1 || endsWithNewline ? newline : "");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text.toString().getBytes(encoding.charset));
        Path file = Files.createTempFile("table", ".csv");
        try {
            Files.write(file, bytes.toByteArray());
            List<List<String>> read = new ArrayList<>();
            List<Integer> readLines = new ArrayList<>();
            try (TextFile source = TextFile.open(file, "AUTO", delimiter, "")) {
                for (RawRow row = source.next(); row != null; row = source.next()) {
                    assertThat(row.damage()).isEmpty();
                    List<String> cells = new ArrayList<>();
                    for (int cell = 0; cell < row.width(); cell++) {
                        cells.add(row.text(cell));
                    }
                    read.add(cells);
                    readLines.add(row.line());
                }
            }
            assertThat(read).isEqualTo(rows);
            assertThat(readLines).isEqualTo(lines);
        } finally {
            Files.delete(file);
        }
    }

    private static String written(String cell, char delimiter, boolean quotesAll) {
        boolean needs = cell.indexOf(delimiter) >= 0 || cell.matches("(?s).*[\"\r\n].*");
        return quotesAll || needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static int breaks(String cell) {
        return cell.split("\r\n|\r|\n", -1).length - 1;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("ab1 ,;|\t\"\r\n晋祠—，。.-０％é㛃").ofMaxLength(8);
        return cell.list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<String> newlines() {
        return Arbitraries.of(Arrays.asList("\n", "\r\n", "\r"));
    }
}
