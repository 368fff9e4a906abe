package city.yanhuo.pipeline;

import static city.yanhuo.pipeline.testing.TextTable.show;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.ledger.HomeLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeWayTest {
    private static final String GATES = "文旅局/景区入园日报_2024-09.csv";

    @TempDir
    Path folder;

    private static String gates(String submitted, String... rows) {
        return "太原市重点景区入园日报（2024年9月）\n单位：人次、元,,,,,报送时间：" + submitted + "\n日期,景区,入园人次,门票收入,园内峰值,备注\n"
                + String.join("\n", rows) + "\n";
    }

    private TestHome home(String name) {
        return new TestHome(folder.resolve(name));
    }

    @Test
    void aRerunChangesNothingAndReusesThePublication() {
        TestHome home =
                home("rerun").land("2024-10-08/" + GATES, gates("2024-10-08 09:12", "2024-09-01,蒙山,1200,30000,400,"));

        assertThat(home.run()).as(home.errors()).isZero();
        String publication = home.publication();
        List<String> content = home.content("visitors_daily");
        assertThat(home.run()).isZero();

        assertThat(home.publication()).isEqualTo(publication);
        assertThat(home.output()).contains("0 new deliveries").contains("nothing has changed since " + publication);
        assertThat(home.content("visitors_daily")).isEqualTo(content).hasSize(1);
    }

    @Test
    void filesOneByOneInEitherProfileGiveTheSameAsAllAtOnce() {
        String first = gates("2024-10-08 09:12", "2024-09-01,蒙山,1200,30000,400,", "2024-09-02,蒙山,1300,30000,400,");
        String correction = gates("2024-10-12 10:00", "2024-09-02,蒙山,1350,31000,400,");
        TestHome together = home("together")
                .land("2024-10-08/" + GATES, first)
                .land("2024-10-12/文旅局/景区入园日报_2024-09_更正.csv", correction);
        assertThat(together.run()).isZero();
        List<String> content = together.content("visitors_daily");

        TestHome backwards = home("backwards").land("2024-10-12/文旅局/景区入园日报_2024-09_更正.csv", correction);
        assertThat(backwards.run()).isZero();
        backwards.land("2024-10-08/" + GATES, first);
        assertThat(backwards.run("--profile", "bulk")).as(backwards.errors()).isZero();

        assertThat(backwards.content("visitors_daily")).isEqualTo(content);
        assertThat(show(backwards.mart("visitors_daily"), "period, visits, ticket_revenue"))
                .containsExactly("2024-09-01 | 1200 | 30000", "2024-09-02 | 1350 | 31000");
    }

    @Test
    void theSameContentIsADuplicateOnlyWhileItIsCurrent() {
        String first = gates("2024-10-08 09:12", "2024-09-01,蒙山,1200,30000,400,");
        String second = gates("2024-10-09 09:12", "2024-09-01,蒙山,9999,30000,400,");
        TestHome home = home("again")
                .land("2024-10-08/" + GATES, first)
                .land("2024-10-09/" + GATES, first)
                .land("2024-10-10/" + GATES, second)
                .land("2024-10-11/" + GATES, first);
        assertThat(home.run()).isZero();

        assertThat(home.deliveries())
                .containsExactly(
                        "2024-10-08/" + GATES + ": INGESTED 4/1/0/0/0/3",
                        "2024-10-09/" + GATES + ": DUPLICATE 0/0/0/0/0/0",
                        "2024-10-10/" + GATES + ": INGESTED 4/1/0/0/0/3",
                        "2024-10-11/" + GATES + ": INGESTED 4/1/0/0/0/3");
        assertThat(show(home.mart("visitors_daily"), "visits"))
                .as("its caption says that it was submitted before the other")
                .containsExactly("9999");
    }

    @Test
    void oneBadFileNeverStopsTheOthers() throws IOException {
        TestHome home = home("bad")
                .land(
                        "2024-10-08/" + GATES,
                        gates("2024-10-08 09:12", "2024-09-01,蒙山,1200,30000,1400,", "2024-09-02,蒙山,90,1,1,"))
                .land("2024-10-08/文旅局/景区入园日报_空.csv", "")
                .land("2024-10-08/文旅局/景区入园日报_表头.csv", gates("2024-10-08 09:12"))
                .land("2024-10-08/某公司/新能源汽车销售月报_2024-09.xlsx", "not a workbook")
                .land("2024-10-08/某公司/通讯录.docx", "?");
        Files.createDirectories(home.landing().resolve("文旅局"));
        Files.createSymbolicLink(home.landing().resolve("文旅局/景区入园日报_链.csv"), folder);

        assertThat(home.run()).as(home.errors()).isZero();

        assertThat(home.deliveries())
                .containsExactly(
                        "2024-10-08/文旅局/景区入园日报_2024-09.csv: INGESTED 5/1/1/0/0/3",
                        "2024-10-08/文旅局/景区入园日报_空.csv: REFUSED 0/0/0/0/0/0",
                        "2024-10-08/文旅局/景区入园日报_表头.csv: REFUSED 0/0/0/0/0/0",
                        "2024-10-08/某公司/新能源汽车销售月报_2024-09.xlsx: REFUSED 0/0/0/0/0/0",
                        "2024-10-08/某公司/通讯录.docx: UNMATCHED 0/0/0/0/0/0");
        assertThat(home.output())
                .contains("文旅局/景区入园日报_链.csv: Cannot take the file: it leads out of the landing folder, found a link");
        assertThat(show(home.mart("visitors_daily"), "visits")).containsExactly("90");
    }

    @Test
    void aMartThatBreaksItsContractKeepsItsLastGoodState() throws IOException {
        TestHome home =
                home("audit").land("2024-10-08/" + GATES, gates("2024-10-08 09:12", "2024-09-01,蒙山,1200,30000,400,"));
        assertThat(home.run()).isZero();
        home.useSchemas(schemasWith("visits >= 0", "visits < 1300"));
        home.land("2024-10-09/文旅局/景区入园日报_2024-08.csv", gates("2024-10-09 09:12", "2024-08-01,蒙山,1300,30000,400,"));

        assertThat(home.step("build", Steps::buildOrFail)).isZero();
        assertThat(home.run()).isZero();
        assertThat(home.output()).contains("Cannot build visitors_daily: visits_not_negative: ");
        assertThat(show(home.mart("visitors_daily"), "visits")).containsExactly("1200");
        assertThat(home.step("build", Steps::buildOrFail)).isEqualTo(3);
        assertThat(home.errors())
                .startsWith("yanhuo: Cannot build visitors_daily: visits_not_negative: ")
                .contains("found 1 rows that break it, the first [mengshan, 2024-08-01, GATE_IN]")
                .contains("; its last good state is kept");
    }

    private Path schemasWith(String before, String after) throws IOException {
        Path copy = folder.resolve("schemas");
        try (Stream<Path> files = Files.walk(TestHome.REPOSITORY.resolve("schemas"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(
                        TestHome.REPOSITORY.resolve("schemas").relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace(before, after));
            }
        }
        return copy;
    }

    @Test
    void refusesALakeThatAnotherProcessUses() {
        TestHome home = home("locked");
        home.home().create();
        try (HomeLock held = HomeLock.acquire(
                home.home().lakeLock(), "a backup", Duration.ZERO, Clock.systemUTC(), sentence -> {})) {
            assertThat(home.run("--wait", "0")).isEqualTo(5);
            assertThat(home.errors())
                    .startsWith("yanhuo: Cannot start run: the home is in use")
                    .contains("a backup");
            assertThat(held).isNotNull();
        }
    }

    @Test
    void saysThatThereIsNoLandingFolder() throws IOException {
        TestHome home = home("none");
        Files.delete(home.landing());

        assertThat(home.run()).isEqualTo(5);
        assertThat(home.errors()).startsWith("yanhuo: Cannot read the landing folder: no such folder, found ");
    }
}
