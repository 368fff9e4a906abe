package city.yanhuo.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LandingCommandTest {
    private static final Path SAMPLE = CommandProcess.ROOT.resolve("sample-data/landing");
    private static final String HEADER = "日期,景区,入园人次,门票收入,园内峰值,备注\n";

    @TempDir
    Path folder;

    /** One start of Spark for all of them: good and bad files side by side in one landing folder. */
    @Test
    void everyBadFileIsAnsweredAndTheGoodOnesAreTaken() throws IOException {
        Path landing = folder.resolve("landing");
        Path home = folder.resolve("home");
        putFiles(landing.resolve("2024-10-26"));

        CommandProcess.Result result = CommandProcess.in(folder)
                .withoutRightsOfRoot()
                .run("--home", home.toString(), "ingest", "--landing", landing.toString(), "--fail-on", "rejected");

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        String said = result.out().replaceAll("\\s+", " ");
        assertThat(said)
                .contains("Files taken: 8 · rejected rows: 2")
                .contains("Not read (9)")
                .contains("文旅局/入园日报_空.csv: it is empty, found 0 bytes; send it again")
                .contains("文旅局/入园日报_只有表头.csv: it has a header but no record below it, found 1 row in all")
                .contains("文旅局/入园日报_乱码.csv: it is not text, found a NUL character")
                .contains("文旅局/入园日报_别的编码.csv: its encoding changes on the way, found UTF-8 that breaks at byte 98")
                .contains("统计局/新能源汽车零售_2024年1-10月.xlsx: no row holds the columns 指标, 零售额/累计, 零售量/累计 (text in")
                .contains("谁家/what.csv: no feed contract takes a file of that name, found 谁家/what.csv; rename it")
                .contains("文旅局/入园日报_链.csv: Cannot take the file: it leads out of the landing folder, found a link")
                .contains("文旅局/入园日报_不许读.csv: Cannot take the file: this user may not read it, found permission denied")
                .contains("2024-10-26/迷路.csv: Cannot take the file: a file must stand in its supplier's folder");

        List<JsonNode> deliveries = json(SampleHome.run(home, "deliveries", "--format", "json"));
        assertThat(deliveries)
                .hasSize(8)
                .allSatisfy(delivery -> assertThat(delivery.path("records_in").asLong())
                        .isEqualTo(delivery.path("good").asLong()
                                + delivery.path("rejected").asLong()
                                + delivery.path("duplicate").asLong()
                                + delivery.path("control").asLong()
                                + delivery.path("ignored").asLong()));
        assertThat(deliveries.stream()
                        .filter(delivery -> delivery.path("state").asString().equals("INGESTED")))
                .extracting(delivery -> delivery.path("good").asLong())
                .containsExactlyInAnyOrder(1L, 210L);

        List<JsonNode> rejects = json(SampleHome.run(home, "rejects", "日期", "--format", "json"));
        assertThat(rejects)
                .extracting(row ->
                        row.path("line").asInt() + " " + row.path("reason").asString() + " "
                                + row.path("found").asString())
                .containsExactly("2 NOT_A_DATE 2024-02-30", "4 NOT_A_DATE 十月三十二日");
        assertThat(SampleHome.run(home, "rejects", "日期").out())
                .contains(
                        "line 2, 日期: no date (NOT_A_DATE)",
                        "Cannot read 日期: there is no such day, found \"2024-02-30\"");
    }

    private static void putFiles(Path day) throws IOException {
        byte[] good = Files.readAllBytes(SAMPLE.resolve("2024-10-08/文旅局/景区入园日报_2024-09.csv"));
        Path bureau = Files.createDirectories(day.resolve("文旅局"));
        Files.write(bureau.resolve("入园日报_好.csv"), good);
        Files.createFile(bureau.resolve("入园日报_空.csv"));
        Files.writeString(bureau.resolve("入园日报_只有表头.csv"), HEADER);
        Files.write(bureau.resolve("入园日报_乱码.csv"), new byte[] {'P', 'N', 'G', 0, 1, 2, 3});
        byte[] other = (HEADER + "2024-10-01,晋祠博物馆,100,200,10,é\n").getBytes(StandardCharsets.UTF_8);
        other[other.length - 3] = (byte) 0xff;
        Files.write(bureau.resolve("入园日报_别的编码.csv"), other);
        Files.writeString(
                bureau.resolve("入园日报_日期.csv"),
                HEADER + "2024-02-30,晋祠博物馆,100,200,10,\n2024-10-01,晋祠博物馆,100,200,10,\n十月三十二日,晋祠博物馆,100,200,10,\n");
        Files.createSymbolicLink(bureau.resolve("入园日报_链.csv"), SAMPLE);
        Path unreadable = Files.write(bureau.resolve("入园日报_不许读.csv"), good);
        Files.setPosixFilePermissions(unreadable, PosixFilePermissions.fromString("---------"));
        Files.write(Files.createDirectories(day.resolve("统计局")).resolve("新能源汽车零售_2024年1-10月.xlsx"), good);
        Files.writeString(Files.createDirectories(day.resolve("谁家")).resolve("what.csv"), "x,y\n1,2\n");
        Files.writeString(day.resolve("迷路.csv"), "x");
    }

    private static List<JsonNode> json(CommandProcess.Result result) {
        assertThat(result.exitCode()).as(result.toString()).isZero();
        return StreamSupport.stream(JsonMapper.shared().readTree(result.out()).spliterator(), false)
                .toList();
    }
}
