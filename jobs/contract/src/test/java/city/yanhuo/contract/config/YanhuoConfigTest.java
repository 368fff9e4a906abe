package city.yanhuo.contract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YanhuoConfigTest {
    private static final String FULL = """
            zone: Asia/Urumqi
            go-live: 2025-03
            landing: /srv/landing
            schemas: contracts
            ledger: {url: "jdbc:postgresql://db/yanhuo", user: ledger}
            mail:
              transport: smtp
              from: yanhuo@example.org
              host: mail.example.org
              port: 2465
              security: tls
              user: sender
              redirect-to: trial@example.org
              reply-to: desk@example.org
            retention: {log-days: 30, audit-days: 184}
            bureau: {zh: 某市商务局, en: Some Bureau}
            """;

    @TempDir
    Path folder;

    @Test
    void defaultsHoldWhenNothingIsWritten() {
        YanhuoConfig expected = new YanhuoConfig(
                ZoneId.of("Asia/Shanghai"),
                YearMonth.of(2024, 9),
                "landing",
                "",
                new LedgerConfig("", ""),
                new MailConfig(
                        MailConfig.Transport.EML,
                        "yanhuo@localhost",
                        "",
                        587,
                        MailConfig.Security.STARTTLS,
                        "",
                        Optional.empty(),
                        Optional.empty()),
                new RetentionConfig(90, 730),
                new Label("太原市商务局", "Taiyuan Municipal Bureau of Commerce"));

        assertThat(YanhuoConfig.parse("yanhuo.yml", "# nothing yet\n")).isEqualTo(expected);
        assertThat(YanhuoConfig.parse("yanhuo.yml", "mail: {transport: eml}\n")).isEqualTo(expected);
        assertThat(YanhuoConfig.read(folder.resolve("yanhuo.yml"))).isEqualTo(expected);
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("yanhuo.yml"), "\uFEFF" + FULL);

        assertThat(YanhuoConfig.read(file))
                .isEqualTo(new YanhuoConfig(
                        ZoneId.of("Asia/Urumqi"),
                        YearMonth.of(2025, 3),
                        "/srv/landing",
                        "contracts",
                        new LedgerConfig("jdbc:postgresql://db/yanhuo", "ledger"),
                        new MailConfig(
                                MailConfig.Transport.SMTP,
                                "yanhuo@example.org",
                                "mail.example.org",
                                2465,
                                MailConfig.Security.TLS,
                                "sender",
                                Optional.of("trial@example.org"),
                                Optional.of("desk@example.org")),
                        new RetentionConfig(30, 184),
                        new Label("某市商务局", "Some Bureau")));
    }

    @Test
    void foldersThatAreNotAbsoluteLieInTheHome() {
        YanhuoConfig usual = YanhuoConfig.defaults();
        assertThat(usual.landingFolder(folder)).isEqualTo(folder.resolve("landing"));
        assertThat(usual.schemasFolder(folder)).isEmpty();

        YanhuoConfig full = YanhuoConfig.parse("yanhuo.yml", FULL);
        assertThat(full.landingFolder(folder)).isEqualTo(Path.of("/srv/landing"));
        assertThat(full.schemasFolder(folder)).contains(folder.resolve("contracts"));
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        String text = """
                zone: Asia/Taiyuan
                go_live: 2024-09
                ledger: {url: "jdbc:mysql://x", password: secret}
                mail:
                  transport: smpt
                  from: Somebody
                  port: 70000
                  hosts: a
                bureau: 太原
                """;

        assertThatThrownBy(() -> YanhuoConfig.parse("yanhuo.yml", text))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("""
                        yanhuo.yml:1:7: Cannot read the configuration zone: unknown zone, found "Asia/Taiyuan"; write Asia/Shanghai
                        yanhuo.yml:2:1: Cannot read the configuration: unknown key, found "go_live"; did you mean "go-live"?
                        yanhuo.yml:3:15: Cannot read the configuration ledger url: it must be empty or begin with jdbc:postgresql:, \
                        found "jdbc:mysql://x"
                        yanhuo.yml:3:43: Cannot read the configuration ledger password: a secret must not stand in a file, found one; \
                        delete it, change it, and set the environment variable YANHUO_LEDGER_PASSWORD
                        yanhuo.yml:5:14: Cannot read the configuration mail transport: the value is none of eml, smtp, found "smpt"; \
                        did you mean "smtp"?
                        yanhuo.yml:6:9: Cannot read the configuration mail from: it must be one mail address, found "Somebody"
                        yanhuo.yml:7:9: Cannot read the configuration mail port: it must lie between 1 and 65535, found 70000
                        yanhuo.yml:8:3: Cannot read the configuration mail: unknown key, found "hosts"; did you mean "host"?
                        yanhuo.yml:9:9: Cannot read the configuration bureau: it must be keys and values, found "太原\"""");
    }

    @Test
    void aFolderInTheFilesPlaceIsToldAsSuch() {
        assertThatThrownBy(() -> YanhuoConfig.read(folder))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot read the configuration: " + folder + " cannot be opened, found a folder");
    }

    @Test
    void bytesThatAreNoUtf8AreToldAsSuch() throws IOException {
        Path file = Files.write(folder.resolve("yanhuo.yml"), new byte[] {'a', ':', ' ', (byte) 0xD6, (byte) 0xD0});

        assertThatThrownBy(() -> YanhuoConfig.read(file))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot read the configuration: it must be UTF-8, found other bytes in " + file
                        + "; save it as UTF-8");
    }
}
