package city.yanhuo.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps one by one, as a scheduler calls them, under one run id. */
class StepsCommandTest {
    private static final String AS_OF = "2024-10-25";
    private static final Path SAMPLE = CommandProcess.ROOT.resolve("sample-data");

    @TempDir
    private Path folder;

    @Test
    void theStepsLeadWhereTheWholeWayLeadsAndARefusingMailServerLosesNothing() throws IOException {
        Path home = folder.resolve("家");
        Files.createDirectories(home);
        Files.copy(SAMPLE.resolve("contacts.yml"), home.resolve("contacts.yml"));
        String eml = Files.readString(SAMPLE.resolve("yanhuo.yml"));
        Files.writeString(
                home.resolve("yanhuo.yml"),
                eml.replace(
                        "transport: eml",
                        "transport: smtp\n  host: 127.0.0.1\n  security: none\n  port: " + closedPort()));

        assertDone(home, "ingest", "--landing", SAMPLE.resolve("landing").toString(), "--date", AS_OF);
        assertDone(home, "build", "--date", AS_OF);
        assertDone(home, "publish", "--date", AS_OF);
        assertThat(SampleHome.run(home, "marts").err()).contains("Cannot read the marts", "found none");
        assertDone(home, "judge", "--date", AS_OF);

        CommandProcess.Result refused = SampleHome.run(home, "notify", "--date", AS_OF);
        assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(5);
        assertThat(refused.err()).contains("Cannot ", "127.0.0.1").doesNotContain("\tat ");
        assertThat(SampleHome.mails(home)).isEmpty();

        Files.writeString(home.resolve("yanhuo.yml"), eml);
        CommandProcess.Result sent = assertDone(home, "notify", "--date", AS_OF);
        assertThat(sent.out()).contains("Mails (5)");
        assertThat(SampleHome.outcome(home))
                .isEqualTo(SampleHome.outcome(SampleHome.shared().path()));
        assertThat(assertDone(home, "notify", "--date", AS_OF).out()).contains("Mails: none due");
    }

    @Test
    void oneBadFileNeverStopsTheOthers() throws IOException {
        Path landing = folder.resolve("报 送");
        Path gates = Files.createDirectories(landing.resolve("文旅局"));
        Path good = gateFile("2024-03");
        Files.copy(good, gates.resolve(good.getFileName()));
        Files.writeString(gates.resolve("空_景区入园日报.csv"), "");
        Files.writeString(gates.resolve("只有表头_景区入园日报.csv"), "日期,景区,入园人次,门票收入,园内峰值,备注\n");
        Files.write(gates.resolve("乱码_景区入园日报.csv"), new byte[] {(byte) 0xff, 0, (byte) 0xff, 0x12, (byte) 0x80, '\n'});
        Files.createDirectories(gates.resolve("目录_景区入园日报.csv"));
        Path office = Files.createDirectories(landing.resolve("统计局"));
        Files.writeString(office.resolve("新能源汽车零售_2024年1-9月.xlsx"), "其实是,文本\n1,2\n");
        Path unreadable = Files.copy(gateFile("2024-04"), gates.resolve("不可读_景区入园日报.csv"));
        Files.setPosixFilePermissions(unreadable, Set.of());
        OtherUser user = OtherUser.find(folder);

        Path home = folder.resolve("家");
        CommandProcess.Result run = user.run(home, "run", "--landing", landing.toString(), "--date", AS_OF);

        assertThat(run.exitCode()).as(run.toString()).isZero();
        String deliveries = user.run(home, "deliveries", "--format", "csv").out();
        assertThat(line(deliveries, good.getFileName().toString())).contains("INGESTED");
        assertThat(line(deliveries, "空_")).contains("REFUSED", "Cannot ");
        assertThat(line(deliveries, "只有表头_")).contains("Cannot ");
        assertThat(line(deliveries, "乱码_")).contains("REFUSED", "Cannot ");
        assertThat(line(deliveries, "新能源汽车零售")).contains("REFUSED", "Cannot ");
        if (user.isUnprivileged()) {
            assertThat(run.out() + run.err() + line(deliveries, "不可读_")).contains("Cannot ", "不可读_");
        }
        assertThat(user.run(home, "verdicts", "--fail-on", "breach").exitCode()).isZero();
    }

    private static CommandProcess.Result assertDone(Path home, String... words) {
        CommandProcess.Result result = SampleHome.run(home, words);
        assertThat(result.exitCode()).as(List.of(words) + ": " + result).isZero();
        return result;
    }

    private static String line(String csv, String part) {
        return csv.lines().filter(line -> line.contains(part)).findFirst().orElse("no line with " + part);
    }

    private static Path gateFile(String month) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE.resolve("landing"))) {
            return files.filter(file -> file.toString().endsWith("景区入园日报_" + month + ".csv"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
