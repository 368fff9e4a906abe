package city.yanhuo.scheduler.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each file loads in Airflow 3.3.2 with dag-factory 1.1.0 too ({@code scripts/airflow-check}); its first lines say what its first DAG
 * means: {@code #= <JSON pointer into DagJson> <JSON>}.
 */
class AcceptCorpusTest {
    private static final Path FOLDER = Path.of("src/test/resources/dag-files/accept");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EXPECTATION = "#= ";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileMeansWhatItsFirstLinesSay(Path file) throws IOException {
        String text = Files.readString(file);

        DagFile read = DagReader.read(file.getFileName().toString(), text);

        assertThat(read.problems()).isEmpty();
        JsonNode json = DagJson.of(read.dags().get(0));
        List<String> expectations =
                text.lines().filter(line -> line.startsWith(EXPECTATION)).toList();
        assertThat(expectations).isNotEmpty();
        for (String line : expectations) {
            String[] parts = line.substring(EXPECTATION.length()).split(" ", 2);
            assertThat(JSON.readTree(json.at(parts[0]).toString())).as(line).isEqualTo(JSON.readTree(parts[1]));
        }
    }
}
