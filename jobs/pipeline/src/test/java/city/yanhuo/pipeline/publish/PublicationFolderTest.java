package city.yanhuo.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.pipeline.lake.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationFolderTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void makeHome() {
        home = new Home(folder.resolve("家 100% #1")).create();
    }

    private Path lakeFile(String name, String content) throws IOException {
        Path file = home.lake().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static Snapshot snapshot(String... files) {
        return new Snapshot(1, 1, Map.of(), List.of(files));
    }

    @Test
    void filesOfASnapshotAreLinkedUnderPlainNames() throws IOException {
        Path one = lakeFile("mart/visitors_daily/data/00000-1.parquet", "one");
        Path two = lakeFile("mart/visitors_daily/data/00001-2.parquet", "two");
        PublicationFolder publications = new PublicationFolder(home);

        assertThat(publications.add(
                        "p-1",
                        "visitors_daily",
                        snapshot(one.toString(), "file:" + two).localFiles()))
                .containsExactly(
                        "publications/p-1/visitors_daily/visitors_daily-0.parquet",
                        "publications/p-1/visitors_daily/visitors_daily-1.parquet");
        Path published = home.publication("p-1").resolve("visitors_daily");
        assertThat(Files.isSameFile(published.resolve("visitors_daily-0.parquet"), one))
                .isTrue();
        assertThat(Files.isSameFile(published.resolve("visitors_daily-1.parquet"), two))
                .isTrue();
        assertThat(publications.inLake(snapshot("file://" + one)))
                .containsExactly("lake/mart/visitors_daily/data/00000-1.parquet");

        // the publication stays when the lake moves on
        Files.delete(one);
        assertThat(published.resolve("visitors_daily-0.parquet")).hasContent("one");
    }

    @Test
    void aMartWithoutRowsHasAFolderWithoutFiles() {
        assertThat(new PublicationFolder(home).add("p-1", "consumption_places", List.of()))
                .isEmpty();
        assertThat(home.publication("p-1").resolve("consumption_places")).isEmptyDirectory();
    }

    @Test
    void filesOfAnotherDiskAreCopied() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeThat(Files.isDirectory(memory) && Files.isWritable(memory)).isTrue();
        Path elsewhere = Files.createTempFile(memory, "yanhuo-test", ".parquet");
        try {
            Files.writeString(elsewhere, "far");
            new PublicationFolder(home).add("p-1", "visitors_daily", List.of(elsewhere));
            Path copy = home.publication("p-1").resolve("visitors_daily/visitors_daily-0.parquet");
            assertThat(copy).hasContent("far");
            assertThat(Files.isSameFile(copy, elsewhere)).isFalse();
        } finally {
            Files.delete(elsewhere);
        }
    }

    @Test
    void aFileThatIsGoneIsToldWithTheMart() {
        assertThatThrownBy(() -> new PublicationFolder(home)
                        .add("p-1", "visitors_daily", List.of(home.lake().resolve("gone.parquet"))))
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith("Cannot publish visitors_daily: the home refuses its files, found ")
                .hasMessageContaining("gone.parquet");
    }

    @Test
    void foldersThatTheLedgerDoesNotKnowAreRemoved() throws IOException {
        PublicationFolder publications = new PublicationFolder(home);
        Path file = lakeFile("data.parquet", "rows");
        publications.add("p-known", "visitors_daily", List.of(file));
        publications.add("p-stranger", "visitors_daily", List.of(file));
        Files.createDirectories(home.publication("notes-of-a-person"));

        publications.removeStrangers(Set.of("p-known"));

        assertThat(home.publication("p-known").resolve("visitors_daily/visitors_daily-0.parquet"))
                .exists();
        assertThat(home.publication("p-stranger")).doesNotExist();
        assertThat(home.publication("notes-of-a-person")).exists();
        assertThat(file).as("the lake's own file").hasContent("rows");

        publications.remove("p-known");
        publications.remove("p-known");
        assertThat(home.publication("p-known")).doesNotExist();
    }
}
