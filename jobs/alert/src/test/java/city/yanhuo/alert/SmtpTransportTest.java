package city.yanhuo.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.yanhuo.contract.config.MailConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Mail;
import city.yanhuo.ledger.MailState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpTransportTest {
    @TempDir
    static Path certificates;

    private static SSLContext tls;
    private static GreenMail server;

    @TempDir
    Path folder;

    private PostOffice office;

    @BeforeAll
    static void startServer() throws Exception {
        tls = Certificates.install(certificates);
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
        });
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void openOffice() throws Exception {
        server.purgeEmailFromAllMailboxes();
        office = new PostOffice(folder);
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void aServerGetsTheMailOnce() throws Exception {
        Mail mail = office.judgeNev("p-2").mails().get(0);
        assertThat(office.send(smtp(plainPort(), MailConfig.Security.NONE, "")))
                .extracting(Posting::outcome, Posting::detail)
                .containsExactly(tuple(Posting.Outcome.SENT, "xing.wangshu@swj.example.org"));
        assertThat(office.send(smtp(plainPort(), MailConfig.Security.NONE, ""))).isEmpty();
        MimeMessage received = only();
        assertThat(received.getMessageID()).isEqualTo("<" + mail.messageId() + "@yanhuo.local>");
        assertThat(received.getSubject()).startsWith("新能源汽车类商品零售额1—9月+14.0%，目标20%，连续4月低于目标 / NEV retail");
    }

    @Test
    void aServerOnTlsGetsTheMail() throws Exception {
        office.judgeNev("p-2");
        office.send(smtp(server.getSmtps().getPort(), MailConfig.Security.TLS, ""));
        assertThat(only().getSubject()).startsWith("新能源汽车类商品零售额");
    }

    @Test
    void aServerThatChangesToTlsGetsTheMailAndThePassword() throws Exception {
        server.setUser("yanhuo@swj.example.org", "yanhuo", "s3cret");
        office.judgeNev("p-2");
        try (StartTlsRelay relay = new StartTlsRelay(tls, plainPort())) {
            office.send(
                    smtp(relay.port(), MailConfig.Security.STARTTLS, "yanhuo"),
                    "s3cret",
                    PostOffice.MORNING,
                    Scene.CONTACTS);
        }
        assertThat(only().getSubject()).startsWith("新能源汽车类商品零售额");
    }

    @Test
    void nothingIsSaidInTheClearWhereTlsIsAskedFor() {
        office.judgeNev("p-2");
        assertRefused(
                () -> office.send(smtp(plainPort(), MailConfig.Security.STARTTLS, "")),
                "Cannot send mail by 127.0.0.1:" + plainPort() + ": it does not answer as configured, found ");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        server.setUser("yanhuo@swj.example.org", "yanhuo", "s3cret");
        office.judgeNev("p-2");
        assertRefused(
                () -> office.send(
                        smtp(plainPort(), MailConfig.Security.NONE, "yanhuo"),
                        "guessed",
                        PostOffice.MORNING,
                        Scene.CONTACTS),
                "Cannot send mail by 127.0.0.1:" + plainPort()
                        + ": it does not accept the user or the password of YANHUO_MAIL_PASSWORD, found ");
    }

    @Test
    void aServerThatRefusesTheConnectionLeavesTheOutboxUntouched() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        office.judgeAll("p-2");
        List<Mail> before = office.mails();
        assertRefused(
                () -> office.send(smtp(port, MailConfig.Security.NONE, "")),
                "Cannot send mail by 127.0.0.1:" + port + ": it does not answer as configured, found ");
        assertThat(office.mails()).isEqualTo(before);
    }

    @Test
    void oneRefusedRecipientHoldsNobodyElseUp() throws Exception {
        office.judgeAll("p-2");
        try (RefusingServer refusing = new RefusingServer("xing.wangshu@swj.example.org")) {
            List<Posting> postings = office.send(smtp(refusing.port(), MailConfig.Security.NONE, ""));
            assertThat(postings)
                    .extracting(posting -> posting.mail().owner(), Posting::outcome)
                    .containsExactlyInAnyOrder(
                            tuple(Scene.ECOMMERCE, Posting.Outcome.REFUSED),
                            tuple(Scene.PROMOTION, Posting.Outcome.SENT),
                            tuple(Scene.DISTRICT, Posting.Outcome.NO_CONTACT));
        }
        assertThat(office.mails())
                .filteredOn(mail -> mail.owner().equals(Scene.ECOMMERCE))
                .extracting(Mail::state, Mail::note)
                .containsExactly(tuple(
                        MailState.WAITING,
                        "the mail server refuses lu.yiming@swj.example.org: 550 5.1.1 no such mailbox"));
    }

    private static void assertRefused(ThrowingCallable sending, String message) {
        assertThatThrownBy(sending)
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith(message)
                .hasMessageEndingWith("; nothing is lost, the outbox keeps what was not sent")
                .hasMessageNotContaining("guessed")
                .extracting("kind")
                .isEqualTo(ErrorKind.RESOURCE);
    }

    private static int plainPort() {
        return server.getSmtp().getPort();
    }

    private static MimeMessage only() {
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        return received[0];
    }

    private static MailConfig smtp(int port, MailConfig.Security security, String user) {
        return new MailConfig(
                MailConfig.Transport.SMTP,
                "yanhuo@swj.example.org",
                "127.0.0.1",
                port,
                security,
                user,
                Optional.empty(),
                Optional.empty());
    }
}
