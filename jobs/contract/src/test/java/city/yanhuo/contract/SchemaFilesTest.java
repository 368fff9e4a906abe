package city.yanhuo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.YanhuoException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFilesTest {
    @TempDir
    Path folder;

    @Test
    void contractsAreReadAndNothingElse() throws IOException {
        write("feed/a.yml", "\uFEFFfeed: a");
        write("feed/.a.yml.swp", "x");
        write("feed/a.yml~", "x");
        write("feed/README.md", "x");
        write("reference/b.csv", "x");
        write("feed.schema.json", "{}");

        assertThat(SchemaFiles.read(folder).texts()).isEqualTo(Map.of("feed/a.yml", "feed: a", "reference/b.csv", "x"));
    }

    @Test
    void theHashTellsEveryChangeOfNameOrText() {
        SchemaFiles files = new SchemaFiles(Map.of("feed/a.yml", "x"));

        assertThat(files.hash()).hasSize(64).isEqualTo(new SchemaFiles(Map.of("feed/a.yml", "x")).hash());
        assertThat(files.hash()).isNotEqualTo(new SchemaFiles(Map.of("feed/a.yml", "y")).hash());
        assertThat(files.hash()).isNotEqualTo(new SchemaFiles(Map.of("feed/b.yml", "x")).hash());
    }

    @Test
    void itTravelsToAnotherProcess() throws IOException, ClassNotFoundException {
        SchemaFiles files = new SchemaFiles(Map.of("feed/a.yml", "x"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(files);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(files);
        }
    }

    @Test
    void aFolderWithoutContractsIsTold() throws IOException {
        write("README.md", "x");

        assertThatThrownBy(() -> SchemaFiles.read(folder))
                .isInstanceOf(YanhuoException.class)
                .hasMessage(
                        "Cannot read the contracts: the folder must hold feed/, mart/, target/, reference/, dag/ with contracts,"
                                + " found none in " + folder + "; name the schemas folder");
    }

    @Test
    void aMissingFolderIsTold() {
        assertThatThrownBy(() -> SchemaFiles.read(folder.resolve("none")))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot read the contracts: no such folder, found " + folder.resolve("none")
                        + "; name the schemas folder");
    }

    @Test
    void bytesThatAreNoUtf8AreToldForEveryFile() throws IOException {
        Files.createDirectories(folder.resolve("feed"));
        Files.write(folder.resolve("feed/a.yml"), new byte[] {(byte) 0xD6, (byte) 0xD0});
        Files.write(folder.resolve("feed/b.yml"), new byte[] {(byte) 0xFF});

        assertThatThrownBy(() -> SchemaFiles.read(folder))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("""
                        feed/a.yml: Cannot read the file: it must be UTF-8, found other bytes; save it as UTF-8
                        feed/b.yml: Cannot read the file: it must be UTF-8, found other bytes; save it as UTF-8""");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
