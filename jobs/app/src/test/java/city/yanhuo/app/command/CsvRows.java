package city.yanhuo.app.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a CSV text, each by its header's names. */
final class CsvRows {
    private CsvRows() {}

    static List<Map<String, String>> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Map<String, String>> parse(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream()
                .map(NamedCsvRecord::getFieldsAsMap)
                .map(fields -> (Map<String, String>) new LinkedHashMap<>(fields))
                .toList();
    }
}
