package city.yanhuo.pipeline.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real data sets beside the repository; tests that need them say so when they are absent. */
public record SharedData(Path folder) {
    /** The folder of one set; skips the test, or fails it where the sets are required. */
    public static SharedData of(String set) {
        Path folder = Path.of(System.getProperty("yanhuo.shared"), "data", set);
        if (!Files.isDirectory(folder)) {
            String message = "Cannot test with the data set " + set + ": it is absent, found nothing at " + folder
                    + "; name the shared folder with -Dyanhuo.shared=…";
            Assertions.assertFalse(Boolean.getBoolean("yanhuo.require-shared"), message);
            Assumptions.abort(message);
        }
        return new SharedData(folder);
    }

    /** Its known totals. */
    public JsonNode groundTruth() {
        return JsonMapper.shared().readTree(folder.resolve("ground_truth.json").toFile());
    }

    /** The records of one of its CSV files, each as the lines of a {@link TextTable} that it makes. */
    public String lines(String file, Function<Map<String, String>, String> line) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return records.stream()
                    .map(NamedCsvRecord::getFieldsAsMap)
                    .map(line)
                    .collect(Collectors.joining("\n"));
        }
    }
}
