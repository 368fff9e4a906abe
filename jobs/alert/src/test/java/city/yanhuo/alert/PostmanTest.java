package city.yanhuo.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.yanhuo.contract.config.MailConfig;
import city.yanhuo.ledger.Alert;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Mail;
import city.yanhuo.ledger.MailState;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmanTest {
    private static final MailConfig EML = MailConfig.defaults();

    @TempDir
    Path folder;

    private PostOffice office;

    @BeforeEach
    void openOffice() {
        office = new PostOffice(folder);
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void aMailIsAFileThatEveryMailProgramOpens() throws Exception {
        Mail mail = office.judgeNev("p-2").mails().get(0);
        List<Posting> postings = office.send(EML);
        assertThat(postings).extracting(Posting::outcome).containsExactly(Posting.Outcome.SENT);
        Path file = office.home().mail().resolve(mail.messageId() + ".eml");
        assertThat(postings).extracting(Posting::detail).containsExactly(file.toString());

        MimeMessage message = read(file);
        assertThat(message.getMessageID()).isEqualTo("<" + mail.messageId() + "@yanhuo.local>");
        assertThat(message.getSubject())
                .isEqualTo(mail.zh().subject() + " / " + mail.en().subject());
        assertThat(message.getFrom()[0].toString()).contains("<yanhuo@localhost>");
        assertThat(message.getRecipients(Message.RecipientType.TO)[0].toString())
                .endsWith("<xing.wangshu@swj.example.org>");
        assertThat(message.getReplyTo()[0]).hasToString("shen.zhibai@tjj.example.org");
        assertThat(message.getSentDate()).isEqualTo(Date.from(Scene.NOW));
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(part(parts, 0))
                .isEqualTo(mail.zh().body() + "\n----\n\n" + mail.en().body());
        assertThat(part(parts, 1))
                .contains("<html lang=\"zh-CN\">")
                .contains("<p style=\"text-indent:2em\">研判：落后。")
                .contains("<hr>")
                .contains("<p>To 商务局消费促进科:</p>");
        assertThat(Files.readString(file, StandardCharsets.US_ASCII))
                .as("headers and bodies are encoded for the oldest relay")
                .contains("Subject: =?UTF-8?B?")
                .contains("Auto-Submitted: auto-generated");
    }

    @Test
    void anotherRunTellsNothingTwice() throws IOException {
        office.judgeNev("p-2");
        office.send(EML);
        assertThat(office.judgeNev("p-3")).isEqualTo(new AlertPlan(List.of(), List.of()));
        assertThat(office.send(EML)).isEmpty();
        assertThat(files()).hasSize(1);
    }

    @Test
    void aProcessThatDiesBetweenMailAndRecordHasSentItOnce() throws Exception {
        office.judgeNev("p-2");
        assertThat(KilledPostman.run(office.home())).isEqualTo(137);
        List<Path> afterTheKill = files();
        byte[] sent = Files.readAllBytes(afterTheKill.get(0));
        assertThat(office.mails()).extracting(Mail::state).containsExactly(MailState.WAITING);

        assertThat(office.send(EML)).extracting(Posting::outcome).containsExactly(Posting.Outcome.ALREADY_SENT);
        assertThat(office.mails()).extracting(Mail::state).containsExactly(MailState.SENT);
        assertThat(files()).isEqualTo(afterTheKill);
        assertThat(afterTheKill.get(0)).hasBinaryContent(sent);
    }

    @Test
    void aMailWaitsForItsRelease() {
        office.judgeNev("p-2");
        assertThat(office.send(EML, "", LocalDateTime.of(2024, 10, 21, 9, 29), Scene.CONTACTS))
                .extracting(Posting::outcome, Posting::detail)
                .containsExactly(tuple(Posting.Outcome.NOT_RELEASED, "2024-10-21T09:30"));
        assertThat(office.send(EML, "", LocalDateTime.of(2024, 10, 21, 9, 30), Scene.CONTACTS))
                .extracting(Posting::outcome)
                .containsExactly(Posting.Outcome.SENT);
    }

    @Test
    void aMailForWhichThereIsNobodyIsSentOnceThereIs() {
        office.judgeAll("p-2");
        String missing = "contacts.yml names no owner with an address for 尖草坪区商务局 on 2024-10-25";
        assertThat(office.send(EML))
                .filteredOn(posting -> posting.mail().owner().equals(Scene.DISTRICT))
                .extracting(Posting::outcome, Posting::detail)
                .containsExactly(tuple(Posting.Outcome.NO_CONTACT, missing));
        assertThat(notes()).contains(missing);

        String named = Scene.CONTACTS
                + "  - {unit: 尖草坪区商务局, role: owner, name: 佟远, email: tong.yuan@jiancaoping.example.org, phone: 0351-5550108}\n";
        assertThat(office.send(EML, "", PostOffice.MORNING, named))
                .extracting(Posting::outcome)
                .containsExactly(Posting.Outcome.SENT);
        assertThat(notes()).containsOnly("");
        assertThat(office.mails())
                .extracting(Mail::recipient)
                .contains(Optional.of("tong.yuan@jiancaoping.example.org"));
    }

    @Test
    void aTrialGoesToOneAddressAndSaysWhoWouldHaveGotIt() throws Exception {
        office.judgeNev("p-2");
        MailConfig trial = new MailConfig(
                EML.transport(),
                EML.from(),
                EML.host(),
                EML.port(),
                EML.security(),
                EML.user(),
                Optional.of("trial@swj.example.org"),
                Optional.empty());
        office.send(trial);
        MimeMessage message = read(files().get(0));
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("trial@swj.example.org");
        assertThat(part((MimeMultipart) message.getContent(), 0))
                .startsWith("（试运行，原收件人：邢望舒 <xing.wangshu@swj.example.org>）\n商务局消费促进科：\n");
    }

    private List<String> notes() {
        List<Alert> alerts = office.ledger().read(books -> books.alerts().all());
        return alerts.stream().map(Alert::note).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(office.home().mail())) {
            return files.toList();
        }
    }

    private static String part(MimeMultipart parts, int index) throws Exception {
        BodyPart part = parts.getBodyPart(index);
        return ((String) part.getContent()).replace("\r\n", "\n");
    }

    private static MimeMessage read(Path file) throws Exception {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), bytes);
        }
    }

    /** Runs {@link #main} in a process that dies between mail and record. */
    static final class KilledPostman {
        private KilledPostman() {}

        static int run(Home home) throws Exception {
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-Dsun.jnu.encoding=UTF-8",
                            "-DYANHUO_HALT_AT=between-mail-and-record",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledPostman.class.getName(),
                            home.root().getParent().toString())
                    .inheritIO();
            builder.environment().put("LC_ALL", "C.UTF-8");
            return builder.start().waitFor();
        }

        public static void main(String[] args) {
            try (PostOffice office = new PostOffice(Path.of(args[0]))) {
                office.send(EML);
            }
        }
    }
}
