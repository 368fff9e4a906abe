package city.yanhuo.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk learns of a file before it is taken; nothing is written, the home is not even made. */
class DryRunCommandTest {
    private static final Path SAMPLE = CommandProcess.ROOT.resolve("sample-data/landing");

    @TempDir
    Path folder;

    private CommandProcess.Result dryRun(Object... words) {
        String[] all = new String[words.length + 2];
        all[0] = "ingest";
        all[1] = "--dry-run";
        for (int i = 0; i < words.length; i++) {
            all[i + 2] = words[i].toString();
        }
        CommandProcess.Result result = SampleHome.run(folder.resolve("home"), all);
        assertThat(folder.resolve("home")).doesNotExist();
        return result;
    }

    @Test
    void aWorkbookIsToldWithCellsUnitsAndRowsAsTheyWouldLand() {
        CommandProcess.Result result = dryRun(SAMPLE.resolve("2024-10-21/统计局/新能源汽车零售_2024年1-9月.xlsx"));

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).startsWith("2024-10-21/统计局/新能源汽车零售_2024年1-9月.xlsx\n");
        assertThat(result.out().replaceAll("\\s+", " "))
                .contains(
                        "contract stats_nev (NEV retail of units above designated size): its name fits 统计局/*新能源汽车零售*.xlsx",
                        "month_amount ← B4 零售额(万元)/本月 万元 (by the header)",
                        "cum_growth ← D4 零售额(万元)/累计同比(%) % (by the header)",
                        "8 in = 3 good + 0 rejected + 0 duplicate + 0 totals + 5 ignored; 6 rows of nev_sale",
                        "NEV ALL ALL MONTH 2024-09-01 2024-09-30 STATS_ABOVE_NORM");
    }

    @Test
    void rejectionsAreToldByReasonWithTheirFirstPlaceAndTheWholeReconciliation() throws IOException {
        Path file = folder.resolve("文旅局/景区入园日报_九月.csv");
        Files.createDirectories(file.getParent());
        Files.write(file, """
                景区入园日报
                日期,景区,入园人次,门票收入,园内峰值
                2024-09-01,晋祠博物馆,１２３４,100.5,40
                2024-09-02,晋祠博物馆,很多,100.5,40
                2024-09-03,晋祠博物馆,不少,100.5,40
                2024-09-04,晋祠博物馆,-5,100.5,
                合计,,1234,,
                """.getBytes(Charset.forName("GB18030")));

        CommandProcess.Result result = dryRun(file, "--rows", "1");

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out())
                .contains("gate_daily", "text in GB18030, row 2")
                .containsPattern("visits +← 3 入园人次")
                .contains("7 in = 1 good + 3 rejected + 0 duplicate + 1 totals + 2 ignored; 1 rows of visit")
                .contains("2 × NOT_A_NUMBER, first in line 4", "1 × OUT_OF_RANGE, first in line 6")
                .contains("1 checks are SQL");
        assertThat(result.out().lines().filter(line -> line.contains("2024-09-01")))
                .hasSize(1)
                .allMatch(line -> line.contains("1234"));
    }

    @Test
    void ofTwoContractsThatTakeAFileTheOneThatIngestChoosesIsTold() throws IOException {
        Path schemas = folder.resolve("schemas");
        try (Stream<Path> files = Files.walk(CommandProcess.ROOT.resolve("schemas"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = schemas.resolve(
                        CommandProcess.ROOT.resolve("schemas").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        String gates = Files.readString(schemas.resolve("feed/gate_daily.yml"));
        Files.writeString(
                schemas.resolve("feed/a_gate.yml"),
                gates.replace("feed: gate_daily", "feed: a_gate").replace("入园人次", "入园人数"));

        CommandProcess.Result result =
                dryRun("--schemas", schemas, SAMPLE.resolve("2024-10-08/文旅局/景区入园日报_2024-09.csv"));

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
        assertThat(result.out())
                .contains("also gate_daily takes a file of this name")
                .contains("a_gate (Daily gate counts)", "its header lacks 入园人数");
    }

    @Test
    void aFileThatFitsNoContractIsAnsweredWithTheTwoNearestAndMayBeReadByOne() throws IOException {
        Path file = folder.resolve("谁家/gates.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "日期,景区名称,入园人数,门票收入\n2024-09-01,晋祠博物馆,12,3\n");

        CommandProcess.Result none = dryRun(file);
        assertThat(none.exitCode()).as(none.toString()).isEqualTo(3);
        assertThat(none.out().replaceAll("\\s+", " "))
                .contains("none takes a file of this name")
                .contains("nearest gate_daily: its header lacks 入园人次, found 日期, 景区名称, 门票收入 in row 1");
        assertThat(none.out().lines().filter(line -> line.startsWith("  nearest")))
                .hasSize(2);

        Files.writeString(file, "日期,景区名称,入园人次,门票收入\n2024-09-01,晋祠博物馆,12,3\n");
        CommandProcess.Result forced = dryRun(file, "--feed", "gate_daily");
        assertThat(forced.exitCode()).as(forced.toString()).isZero();
        assertThat(forced.out()).contains("as asked for", "2 in = 1 good");
        assertThat(dryRun(file, "--feed", "gate_dayly").err()).contains("did you mean \"gate_daily\"?");
        assertThat(SampleHome.run(folder.resolve("home"), "ingest", file.toString())
                        .exitCode())
                .isEqualTo(2);
    }
}
