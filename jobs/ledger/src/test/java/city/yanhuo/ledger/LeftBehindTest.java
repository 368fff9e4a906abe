package city.yanhuo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftBehindTest {
    @TempDir
    Path folder;

    private Home home;
    private Path ofCommand;
    private Path ofLake;
    private Path ofLivingReader;

    @BeforeEach
    void leaveFiles() throws IOException {
        home = new Home(folder.resolve("home")).create();
        ofCommand = Files.createDirectories(home.tmp().resolve("export-1").resolve("part"));
        ofLake = Files.createDirectories(home.lakeTmp().resolve("blockmgr-1"));
        ofLivingReader = Files.createDirectory(
                home.tmp().resolve("duckdb-" + ProcessHandle.current().pid()));
    }

    @Test
    void whoHoldsTheHomeSweepsAllButTheLakesAndLivingReaders() {
        LeftBehind.removeFromHome(home);
        assertThat(ofCommand.getParent()).doesNotExist();
        assertThat(ofLake).exists();
        assertThat(ofLivingReader).exists();
    }

    @Test
    void whoHoldsTheLakeSweepsTheLakesAlone() {
        Path ofLivingWorker = home.workerTmp(ProcessHandle.current().pid());
        assertThat(ofLivingWorker.toFile().mkdir()).isTrue();
        LeftBehind.removeFromLake(home);
        assertThat(ofLivingWorker).exists();
        assertThat(ofCommand).exists();
        assertThat(ofLake).doesNotExist();
        assertThat(ofLivingReader).exists();
    }
}
