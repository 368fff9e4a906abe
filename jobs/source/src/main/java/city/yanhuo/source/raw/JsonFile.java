package city.yanhuo.source.raw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records of JSON as a table: one column for each value that a record may hold, named by its way through nested objects and arrays,
 * {@code shop.name} or {@code tags.0}, in the order in which they first appear. The names are the header. Values stand as they are
 * written, so that numbers are read as exactly as in a text file. What stands beside the array of records comes above the header, one
 * row {@code name: value} each.
 */
final class JsonFile extends OneTableFile {
    private static final int MOST_COLUMNS = 10_000;

    private final JsonRecords records;
    private final Map<String, Integer> positions;
    private final List<RawRow> ahead;
    private final String form;

    private JsonFile(JsonRecords records, Map<String, Integer> positions, List<RawRow> ahead, String form) {
        this.records = records;
        this.positions = positions;
        this.ahead = ahead;
        this.form = form;
    }

    /** Passes the file once for its names, and opens it again for its records. */
    static JsonFile open(Path file, String path) throws IOException, UnreadableFileException {
        TextEncoding encoding = TextEncoding.decide(file, "auto");
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<RawRow> ahead = new ArrayList<>();
        int headerLine = 1;
        try (JsonRecords pass = JsonRecords.open(encoding.open(file), path)) {
            JsonRecords.Item item = pass.next();
            headerLine = item == null ? 1 : item.line();
            for (; item != null; item = pass.next()) {
                for (String name : item.values().keySet()) {
                    positions.putIfAbsent(name, positions.size());
                }
                if (positions.size() > MOST_COLUMNS) {
                    throw new UnreadableFileException(
                            "its records have more than " + MOST_COLUMNS + " values of different names, found "
                                    + shortened(String.join(", ", positions.keySet()))
                                    + "; check whether names and values are what they should be",
                            item.line());
                }
            }
            for (String beside : pass.beside()) {
                ahead.add(TextRow.of(headerLine, new String[] {beside}));
            }
        }
        ahead.add(TextRow.of(headerLine, positions.keySet().toArray(new String[0])));
        return new JsonFile(
                JsonRecords.open(encoding.open(file), path),
                positions,
                ahead,
                "JSON in " + encoding.charset().name());
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFileException {
        if (!ahead.isEmpty()) {
            return ahead.remove(0);
        }
        JsonRecords.Item item = records.next();
        if (item == null) {
            return null;
        }
        if (!item.damage().isEmpty()) {
            return TextRow.damaged(item.line(), item.written(), item.damage());
        }
        String[] cells = new String[positions.size()];
        Arrays.fill(cells, "");
        item.values().forEach((name, value) -> {
            Integer position = positions.get(name);
            if (position != null) {
                cells[position] = value;
            }
        });
        return TextRow.of(item.line(), cells);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
