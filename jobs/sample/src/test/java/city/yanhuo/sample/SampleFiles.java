package city.yanhuo.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Opens files of the committed sample by itself, without any of the code that wrote them. */
final class SampleFiles {
    static final Path ROOT = Path.of(System.getProperty("yanhuo.root"), "sample-data");
    static final Charset GB18030 = Charset.forName("GB18030");

    private SampleFiles() {}

    /** The cells of a physical line, from 1, of a text file whose line holds a whole record. */
    static List<String> line(String path, Charset charset, char delimiter, int number) throws IOException {
        List<String> lines = List.of(text(path, charset).split("\r?\n", -1));
        return records(lines.get(number - 1) + "\n", delimiter).get(0);
    }

    /** All records of a text file; a quoted record with a line break is one, a blank line is one without text. */
    static List<List<String>> records(String path, Charset charset, char delimiter) throws IOException {
        return records(text(path, charset), delimiter);
    }

    /** The rows of the first sheet, from the first to the last used one; cells as text, dates as serial numbers. */
    static List<List<String>> rows(String path) throws IOException {
        return rows(ROOT.resolve("landing").resolve(path));
    }

    static List<List<String>> rows(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getFirstSheet().read()) {
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(row.stream()
                        .map(cell -> cell == null || cell.getRawValue() == null ? "" : cell.getRawValue())
                        .toList());
            }
            return rows;
        }
    }

    /** The rows of a table in expected/, by column name. */
    static List<Map<String, String>> expected(String name) throws IOException {
        return table(ROOT.resolve("expected").resolve(name + ".csv"));
    }

    static List<Map<String, String>> table(Path file) throws IOException {
        List<List<String>> records = records(Files.readString(file), ',');
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < record.size(); column++) {
                row.put(records.get(0).get(column), record.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The one row in which all of the named columns (name, value, name, value, …) have these values. */
    static Map<String, String> expectedRow(String table, String... wanted) throws IOException {
        List<Map<String, String>> found = expected(table).stream()
                .filter(row -> {
                    boolean same = true;
                    for (int position = 0; position < wanted.length; position += 2) {
                        same &= wanted[position + 1].equals(row.get(wanted[position]));
                    }
                    return same;
                })
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("one row wanted of " + table + " with " + List.of(wanted) + ", found " + found);
        }
        return found.get(0);
    }

    /** All files below a folder, relative, with /. */
    static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    static Charset charsetOf(String path) {
        boolean web = path.contains("钟楼街管委会") || path.contains("/美团/");
        return web ? StandardCharsets.UTF_8 : GB18030;
    }

    static char delimiterOf(String path) {
        return path.contains("京东到家") ? ';' : ',';
    }

    private static String text(String path, Charset charset) throws IOException {
        String text = Files.readString(ROOT.resolve("landing").resolve(path), charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static List<List<String>> records(String text, char delimiter) {
        List<List<String>> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int position = 0; position < text.length(); position++) {
            char letter = text.charAt(position);
            if (quoted) {
                if (letter != '"') {
                    cell.append(letter);
                } else if (position + 1 < text.length() && text.charAt(position + 1) == '"') {
                    cell.append('"');
                    position++;
                } else {
                    quoted = false;
                }
            } else if (letter == '"') {
                quoted = true;
            } else if (letter == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (letter == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                records.add(List.copyOf(cells));
                cells.clear();
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        return records;
    }
}
