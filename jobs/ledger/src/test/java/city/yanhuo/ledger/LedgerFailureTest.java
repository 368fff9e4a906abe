package city.yanhuo.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFailureTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void createHome() {
        home = TestDatabase.home(folder);
    }

    @Test
    void anotherDatabaseIsAConfigurationErrorThatDoesNotShowItsParameters() {
        assertThatThrownBy(() -> Ledger.open(home, "jdbc:mysql://db/yanhuo?password=secret"))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot open the ledger: ledger.url must be empty or begin with jdbc:postgresql:, "
                        + "found jdbc:mysql://db/yanhuo")
                .extracting("kind")
                .isEqualTo(ErrorKind.CONFIGURATION);
    }

    @Test
    void aServerThatIsNotThereIsAResourceError() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> Ledger.open(home, "jdbc:postgresql://localhost:" + port + "/yanhuo?user=a"))
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith("Cannot open the ledger jdbc:postgresql://localhost:" + port
                        + "/yanhuo: the database refuses, found ")
                .extracting("kind")
                .isEqualTo(ErrorKind.RESOURCE);
    }

    @Test
    void aFileThatIsNoDatabaseIsAResourceError() throws IOException {
        Files.writeString(home.ledger(), "日期,景区,入园人次\n".repeat(100));
        assertThatThrownBy(() -> Ledger.open(home, ""))
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith("Cannot open the ledger " + home.ledger() + ": the database refuses, found ")
                .extracting("kind")
                .isEqualTo(ErrorKind.RESOURCE);
    }

    @Test
    void aHomeThatIsAFileIsAResourceError() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new Home(file).create())
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith(
                        "Cannot create " + file + ": the home must be a folder that may be written, found ")
                .extracting("kind")
                .isEqualTo(ErrorKind.RESOURCE);
    }
}
