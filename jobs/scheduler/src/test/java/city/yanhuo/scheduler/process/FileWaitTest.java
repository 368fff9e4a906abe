package city.yanhuo.scheduler.process;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Sensing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Python's glob finds in the folder that is made here, by reading its documentation. */
class FileWaitTest {
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(folder.resolve("2026-11-24/统计局/深"));
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("2026-11-24/统计局/表3.xlsx"), "x");
        Files.writeString(folder.resolve("2026-11-24/统计局/深/a[1].csv"), "x");
        Files.writeString(folder.resolve("2026-11-24/.hidden.csv"), "x");
        Files.writeString(folder.resolve("b.csv"), "x");
    }

    private FileWait.Look look(
            String path, boolean recursive, double settle, Optional<FileWait.Observation> before, Instant at) {
        Sensing sensing = new Sensing(60, 600, Sensing.Mode.RESCHEDULE, false, false, false, false, Optional.empty());
        return FileWait.look(
                folder, new Operator.FileSensor(path, "fs_landing", recursive, settle, sensing), before, at);
    }

    @ParameterizedTest
    @CsvSource({
        "b.csv,false,true",
        "*.csv,false,true",
        "?.csv,false,true",
        "[a-c].csv,false,true",
        "[!b].csv,false,false",
        "*/*.csv,false,false",
        "2026-*/统计局/表?.xlsx,false,true",
        "2026-*/统计局/*/a[[]1].csv,false,true",
        "**/*.xlsx,true,true",
        "**/*.xlsx,false,false",
        "**/.hidden.csv,true,true",
        "empty,false,false",
        "2026-11-24,false,true",
        "nowhere/*,false,false"
    })
    void aPathIsFoundAsPythonFindsIt(String path, boolean recursive, boolean found) {
        assertThat(look(path, recursive, 0, Optional.empty(), NOW).isReady()).isEqualTo(found);
    }

    @Test
    void whatIsMissingIsSaidInASentence() {
        assertThat(look("c.csv", false, 0, Optional.empty(), NOW).sentence())
                .isEqualTo("expected c.csv in " + folder + ", looked at 2026-11-25T00:00:00Z, found nothing");
    }

    @Test
    void aFileThatGrowsIsNotReadyUntilItRests() throws IOException {
        FileWait.Look first = look("b.csv", false, 30, Optional.empty(), NOW);
        assertThat(first.isReady()).isFalse();
        Files.writeString(folder.resolve("b.csv"), "xy");
        FileWait.Look grown = look("b.csv", false, 30, first.observation(), NOW.plusSeconds(30));
        assertThat(grown.isReady()).isFalse();
        assertThat(look("b.csv", false, 30, grown.observation(), NOW.plusSeconds(59))
                        .isReady())
                .isFalse();
        assertThat(look("b.csv", false, 30, grown.observation(), NOW.plusSeconds(60))
                        .isReady())
                .isTrue();
    }

    @Test
    void aFileThatIsSaidToBeWholeNeedNotRest() throws IOException {
        Files.createFile(folder.resolve("b.csv.done"));
        assertThat(look("b.csv", false, 30, Optional.empty(), NOW).isReady()).isTrue();
    }
}
