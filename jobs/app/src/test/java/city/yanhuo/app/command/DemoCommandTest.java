package city.yanhuo.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.query.export.TextWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    private final SampleHome city = SampleHome.shared();

    @Test
    void theDemoShowsABoardWithEveryState() {
        assertThat(city.demo().exitCode()).as(city.demo().toString()).isZero();
        assertThat(city.demo().err()).isEmpty();
        assertThat(city.demo().out())
                .contains("figures to 2024-09", "as of 2024-10-25")
                .containsSubsequence("BREACH", "WATCH", "PROVISIONAL", "ON TRACK", "ACHIEVED")
                .containsSubsequence("C2 ", "C2a ", "C2b ", "C1 ", "C3e ", "C5 ", "C3a ")
                .contains("+14.0%", "+13.1%", "Worth trying next");
    }

    @Test
    void theBoardFitsAHundredColumns() {
        String board = city.demo()
                .out()
                .lines()
                .takeWhile(line -> !line.startsWith("Files taken"))
                .reduce("", (a, b) -> a + "\n" + b);
        assertThat(board.lines())
                .allSatisfy(line -> assertThat(TextWidth.of(line)).as(line).isLessThanOrEqualTo(100));
    }

    @Test
    void everyMailIsAFileThatTheDemoNames() throws IOException {
        List<String> named = city.demo()
                .out()
                .lines()
                .map(String::strip)
                .filter(line -> line.endsWith(".eml"))
                .toList();
        assertThat(named)
                .hasSize(5)
                .allSatisfy(file -> assertThat(Path.of(file)).isRegularFile());
        try (Stream<Path> files = Files.list(city.path().resolve("mail"))) {
            assertThat(files.map(Path::toString)).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void theThreeCommandsWorthTryingWork() {
        List<String> proposed = city.demo()
                .out()
                .lines()
                .dropWhile(line -> !line.startsWith("Worth trying next"))
                .filter(line -> line.startsWith("  scripts/yanhuo "))
                .toList();
        assertThat(proposed).hasSize(3).allSatisfy(line -> {
            CommandProcess.Result result = CommandProcess.in(city.path().getParent())
                    .by(Path.of("bash"))
                    .run("-c", "cd '" + CommandProcess.ROOT + "' && " + line.strip());
            assertThat(result.exitCode()).as(result.toString()).isZero();
            assertThat(result.out()).isNotBlank();
        });
    }

    @Test
    void aSecondDemoChangesNothing() {
        String before = SampleHome.outcome(city.path());
        CommandProcess.Result again = city.run("demo");
        assertThat(again.exitCode()).as(again.toString()).isZero();
        assertThat(again.out()).contains("Files taken: 0");
        assertThat(SampleHome.outcome(city.path())).isEqualTo(before);
    }

    @Test
    void onlyItsUserMayReadTheHome() throws IOException {
        try (Stream<Path> entries = Files.walk(city.path())) {
            assertThat(entries.filter(entry -> !Files.isSymbolicLink(entry)))
                    .allSatisfy(entry -> assertThat(
                                    Files.getPosixFilePermissions(entry).toString())
                            .as(entry.toString())
                            .doesNotContain("GROUP", "OTHERS"));
        }
    }

    @Test
    void martsPointToTheNewestPublicationAndAreOrdinaryParquet() {
        Path marts = city.path().resolve("marts");
        assertThat(marts).isSymbolicLink();
        assertThat(marts.resolve("publication.json")).isRegularFile();
        assertThat(marts.resolve("visitors_daily")).isDirectoryContaining("glob:**.parquet");
    }

    @Test
    void aHomeWithOtherFilesIsNoPlaceForTheDemo(@TempDir Path folder) throws IOException {
        Path landing = folder.resolve("landing/某局");
        Files.createDirectories(landing);
        Files.writeString(landing.resolve("别的.csv"), "a,b\n1,2\n");
        Path home = folder.resolve("home");
        CommandProcess.Result run = SampleHome.run(
                home, "ingest", "--landing", folder.resolve("landing").toString());
        assertThat(run.exitCode()).as(run.toString()).isZero();
        CommandProcess.Result demo = SampleHome.run(home, "demo");
        assertThat(demo.exitCode()).isEqualTo(4);
        assertThat(demo.err()).contains("Cannot run the demo in ", "the home holds data of its own, found 某局/别的.csv");
    }

    @Test
    void theLauncherWorksThroughASymlinkInAFolderWithBlanks(@TempDir Path folder) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("烟 火"), CommandProcess.ROOT.resolve("scripts/yanhuo"));
        CommandProcess.Result result = CommandProcess.in(folder).by(link).run("--version");
        assertThat(result).isEqualTo(new CommandProcess.Result(0, "yanhuo 0.1.0\n", ""));
    }

    @Test
    void chineseCallersReadChinese() {
        CommandProcess.Result result = CommandProcess.in(city.path().getParent())
                .with("LANG", "zh_CN.GB18030")
                .run("--home", city.path().toString(), "verdicts");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("数据至 2024-09", "落后 BREACH", "新能源汽车");
    }
}
