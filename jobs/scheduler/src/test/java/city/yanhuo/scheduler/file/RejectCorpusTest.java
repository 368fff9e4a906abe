package city.yanhuo.scheduler.file;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.error.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file breaks one rule; its first line says what is reported: {@code # file:line:column: message}. */
class RejectCorpusTest {
    private static final Path FOLDER = Path.of("src/test/resources/dag-files/reject");
    private static final int LEAST = 80;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theMistakeIsToldWithItsPlace(Path file) throws IOException {
        String text = Files.readString(file);

        DagFile read = DagReader.read(file.getFileName().toString(), text);

        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(text.lines().findFirst().orElseThrow().substring(2));
        assertThat(read.dags()).isEmpty();
    }

    @Test
    void eachFileBreaksARuleOfItsOwn() throws IOException {
        List<String> rules = files().stream().map(RejectCorpusTest::message).toList();

        assertThat(rules).hasSizeGreaterThanOrEqualTo(LEAST).doesNotHaveDuplicates();
    }

    private static String message(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            String first = lines.findFirst().orElseThrow();
            return first.substring(first.indexOf(": ") + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
