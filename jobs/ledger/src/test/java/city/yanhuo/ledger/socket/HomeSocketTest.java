package city.yanhuo.ledger.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeSocketTest {
    @TempDir
    Path folder;

    @Test
    void onlyItsOwnerMayOpenItAndWhatAnEarlierProcessLeftIsReplaced() throws IOException {
        Path file = new Home(folder.resolve("家")).create().sparkSocket();
        HomeSocket.listen(file).close();
        assertThat(file).exists();
        assertThat(HomeSocket.connect(file)).as("nobody listens").isEmpty();

        try (ServerSocketChannel server = HomeSocket.listen(file);
                SocketChannel caller = HomeSocket.connect(file).orElseThrow();
                SocketChannel called = HomeSocket.accept(server)) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(file.getParent()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            HomeSocket.send(caller, "你好");
            assertThat(HomeSocket.reader(called).readLine()).isEqualTo("你好");
        }
    }

    @Test
    void aPathTooLongForASocketIsRefusedWithItsLength() throws IOException {
        Path home = Files.createDirectories(folder.resolve("长".repeat(40)));
        Path file = home.resolve("spark.sock");
        assertThatThrownBy(() -> HomeSocket.listen(file))
                .hasMessageStartingWith(
                        "Cannot listen on " + file + ": the path of a socket has at most 103 bytes, found ");
        assertThat(HomeSocket.connect(file)).isEmpty();
    }

    @Test
    void whatIsSaidComesBackAsItWas() {
        StepCall call = new StepCall("ingest", java.util.List.of("--landing", "/a \"b\"\n着陆"));
        assertThat(call.line()).doesNotContain("\n");
        assertThat(StepCall.of(call.line())).isEqualTo(call);
        for (StepLine.Kind kind : StepLine.Kind.values()) {
            StepLine line = new StepLine(kind, "收 1");
            assertThat(StepLine.of(line.line())).contains(line);
        }
        assertThat(StepLine.of("?")).isEmpty();
        assertThat(StepLine.of("")).isEmpty();
        assertThat(WorkerOffer.of(WorkerOffer.of(folder).line())).isEqualTo(WorkerOffer.of(folder));
        assertThat(WorkerOffer.of(WorkerOffer.none("不").line())).isEqualTo(WorkerOffer.none("不"));
        assertThat(WorkerOffer.of("").socket()).isEmpty();
    }
}
