package city.yanhuo.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Folders;
import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    /** SHA-256 of the three bytes {@code abc} (FIPS 180-4, example B.1). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    /** SHA-256 of nothing. */
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path folder;

    private Home home;
    private Archive archive;

    @BeforeEach
    void makeHome() {
        home = new Home(folder.resolve("home")).create();
        archive = new Archive(home);
    }

    private Archive.Kept keep(Path file) throws IOException {
        return archive.keep(() -> Files.newInputStream(file));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void bytesAreKeptUnderTheirHash() throws IOException {
        Path file = file("a.csv", new byte[] {'a', 'b', 'c'});
        assertThat(keep(file)).isEqualTo(new Archive.Kept(ABC, 3));
        assertThat(home.archive().resolve("ba").resolve(ABC)).hasContent("abc");
        assertThat(keep(file("empty.csv", new byte[0]))).isEqualTo(new Archive.Kept(NOTHING, 0));
        assertThat(home.archived(NOTHING)).isEmptyFile();
        assertThat(home.tmp()).as("no parts are left").isDirectoryNotContaining(Files::isRegularFile);
    }

    @Test
    void whatIsKeptStaysAsItWasKept() throws IOException {
        Path file = file("a.csv", new byte[] {'a', 'b', 'c'});
        keep(file);
        Path kept = home.archived(ABC);
        Files.setLastModifiedTime(kept, java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        keep(file);
        assertThat(Files.getLastModifiedTime(kept).toMillis()).isEqualTo(1_000_000);
        Files.writeString(file, "overwritten by the supplier");
        assertThat(kept).hasContent("abc");
    }

    @Test
    void aFileLargerThanTheBufferIsKeptWhole() throws IOException {
        byte[] bytes = new byte[200_001];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Archive.Kept kept = keep(file("big.xlsx", bytes));
        assertThat(kept.size()).isEqualTo(200_001);
        assertThat(home.archived(kept.sha256())).hasBinaryContent(bytes);
    }

    @Test
    void aFileThatCannotBeReadIsForTheCallerToTell() {
        assertThatThrownBy(() -> keep(folder.resolve("gone.csv"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aHomeThatCannotTakeItIsAMissingResource() throws IOException {
        Path file = file("a.csv", new byte[] {'a', 'b', 'c'});
        Folders.delete(home.tmp());
        Files.writeString(home.tmp(), "in the way");
        assertThatThrownBy(() -> keep(file))
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith("Cannot archive a file: the home refuses it, found ")
                .hasMessageEndingWith("; free some space or change the permissions");
    }
}
