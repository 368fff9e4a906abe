package city.yanhuo.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real data sets beside the repository; tests that need them say so when they are absent. */
record SharedData(Path folder) {
    /** The folder of one set; skips the test, or fails it where the sets are required. */
    static SharedData of(String set) {
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
    JsonNode groundTruth() {
        return JsonMapper.builder()
                .build()
                .readTree(folder.resolve("ground_truth.json").toFile());
    }

    /** Its CSV files, by name. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** Where a file would have landed. */
    String landed(Path file) {
        return folder.getFileName() + "/" + file.getFileName();
    }
}
