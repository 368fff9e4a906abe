package city.yanhuo.source.raw;

import city.yanhuo.contract.feed.FileShape;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What shape a file has, by its bytes: format, encoding, delimiter, way to the records. */
public final class ShapeGuess {
    private static final int ROWS = 500;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final String NOWHERE = "\u0000";

    private ShapeGuess() {}

    /**
     * The shape; of what the guess cannot tell, the usual.
     *
     * @throws UnreadableFileException when the file holds no table at all
     * @throws IOException when the machine cannot read it
     */
    public static FileShape of(Path file) throws IOException, UnreadableFileException {
        FileSignature signature = FileSignature.of(file);
        if (signature == FileSignature.ZIP || signature == FileSignature.OLE2 || signature == FileSignature.HTML) {
            return FileShape.of(FileShape.Format.XLSX);
        }
        if (signature != FileSignature.TEXT) {
            throw Refusals.other(file, signature, "a table", "save it as .csv or .xlsx");
        }
        TextEncoding encoding = encoding(file);
        if (beginsAsJson(file, encoding)) {
            return shape(FileShape.Format.JSON, "AUTO", ',', path(file, encoding));
        }
        String declared = encoding.charset().equals(LATIN) ? LATIN.name() : "AUTO";
        return shape(FileShape.Format.CSV, declared, delimiter(file, encoding), "");
    }

    private static FileShape shape(FileShape.Format format, String encoding, char delimiter, String path) {
        FileShape usual = FileShape.of(format);
        return new FileShape(
                format,
                encoding,
                delimiter,
                "",
                path,
                List.of(),
                usual.hidden(),
                usual.headerRows(),
                List.of(),
                List.of());
    }

    /** What is neither UTF-8 nor GB18030 may be Latin-1, which takes every byte. */
    private static TextEncoding encoding(Path file) throws IOException, UnreadableFileException {
        try {
            return TextEncoding.decide(file, "AUTO");
        } catch (UnreadableFileException e) {
            if (String.valueOf(e.getMessage()).contains("NUL")) {
                throw e;
            }
            return new TextEncoding(LATIN, 0);
        }
    }

    private static boolean beginsAsJson(Path file, TextEncoding encoding) throws IOException {
        try (BufferedReader reader = new BufferedReader(encoding.open(file))) {
            int c = JsonRecords.firstCharacter(reader);
            return c == '{' || c == '[';
        }
    }

    /** The way to the first array of an object; "" where the records stand by themselves. */
    private static String path(Path file, TextEncoding encoding) throws IOException, UnreadableFileException {
        try {
            JsonFile.open(file, "").close();
            return "";
        } catch (UnreadableFileException e) {
            JsonArrayRecords records = new JsonArrayRecords(encoding.open(file), NOWHERE);
            try (records) {
                records.next();
            } catch (UnreadableFileException nowhere) {
                // it has passed by all of them
            }
            return records.arrays().stream()
                    .filter(way -> !way.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> e);
        }
    }

    /** The delimiter that gives most rows the same width, and more than one cell. */
    private static char delimiter(Path file, TextEncoding encoding) throws IOException, UnreadableFileException {
        char best = ',';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long cells = cellsOfUsualRows(file, encoding, delimiter);
            if (cells > most) {
                most = cells;
                best = delimiter;
            }
        }
        return best;
    }

    private static long cellsOfUsualRows(Path file, TextEncoding encoding, char delimiter)
            throws IOException, UnreadableFileException {
        Map<Integer, Integer> widths = new HashMap<>();
        try (TextFile text = TextFile.open(file, encoding, delimiter, "")) {
            RawRow row = text.next();
            for (int read = 0; row != null && read < ROWS; read++) {
                widths.merge(row.width(), 1, Integer::sum);
                row = text.next();
            }
        }
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .mapToLong(width -> (long) width.getValue() * width.getValue() * width.getKey())
                .max()
                .orElse(0);
    }
}
