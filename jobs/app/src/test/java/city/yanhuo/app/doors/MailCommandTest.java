package city.yanhuo.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCommandTest {
    private static final Path SAMPLE = CommandProcess.ROOT.resolve("sample-data");

    @TempDir
    Path folder;

    @Test
    void aServerThatRefusesLosesNothingAndTheNextRunSends() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path landing = onlineRetail();
        int port = freePort();
        Files.copy(SAMPLE.resolve("contacts.yml"), home.resolve("contacts.yml"));
        Files.writeString(
                home.resolve("yanhuo.yml"),
                "go-live: 2024-09\nlanding: " + landing
                        + "\nmail: {transport: smtp, from: yanhuo@example.org, host: localhost, port: " + port
                        + ", security: none}\n");

        CommandProcess.Result refused = SampleHome.run(home, "run", "--date", "2024-10-25");
        Grammar.refused(
                refused,
                5,
                "Cannot send mail by localhost:" + port,
                "found Connection refused; nothing is lost, the outbox keeps what was not sent");
        assertThat(refused.out()).contains("BREACH · 1", "C1   Online retail of goods", "+13.1%", "Files taken: ");

        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            CommandProcess.Result sent = SampleHome.run(home, "notify", "--date", "2024-10-25");
            assertThat(sent.exitCode()).as(sent.toString()).isZero();
            assertThat(sent.out()).contains("Mails (1)", "sent");
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject()).contains("互联网商品零售额");

            assertThat(SampleHome.run(home, "notify", "--date", "2024-10-25").out())
                    .contains("none due");
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    private Path onlineRetail() throws IOException {
        Path landing = folder.resolve("landing");
        try (Stream<Path> files = Files.walk(SAMPLE.resolve("landing"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("限额以上.*_202[34]年.*"))
                    .toList()) {
                Path target = landing.resolve(
                        SAMPLE.resolve("landing").relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return landing;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
