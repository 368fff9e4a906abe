package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A newcomer types what the READMEs say, one command after the other: each works, and nothing outside the home is touched. */
@Execution(ExecutionMode.CONCURRENT)
class ReadmeCommandTest {
    private static final String TESTS = "scripts/test";

    @Test
    void everyCommandOfTheReadmesWorksAndWritesToTheHomeOnly(@TempDir Path folder) throws IOException {
        List<String> commands = commands("README.md");
        assertThat(commands).contains("scripts/yanhuo demo", TESTS);
        assertThat(commands("README.zh-CN.md")).isEqualTo(commands);

        Path place = Files.createDirectories(folder.resolve("克 隆"));
        Files.createSymbolicLink(place.resolve("scripts"), CommandProcess.ROOT.resolve("scripts"));
        Path elsewhere = Files.createDirectories(folder.resolve("别 处"));
        Path home = place.resolve(".yanhuo");
        String sources = gitStatus(place);
        CommandProcess shell = CommandProcess.in(place)
                .by(Path.of("bash"))
                .with("YANHUO_HOME", home.toString())
                .with("TZ", "America/New_York")
                .with("LANG", "zh_CN.UTF-8")
                .with("HOME", elsewhere.toString())
                .with("TMPDIR", elsewhere.toString())
                .with("JDK_JAVA_OPTIONS", "\"-Djava.io.tmpdir=" + elsewhere + "\" \"-Duser.home=" + elsewhere + "\"");
        for (String command : commands) {
            if (command.equals(TESTS)) {
                assertThat(place.resolve(command)).isExecutable();
            } else {
                CommandProcess.Result result = shell.run("-c", filled(command, home));
                assertThat(result.exitCode()).as(command + ": " + result).isZero();
                assertThat(result.out()).as(command).isNotBlank();
            }
        }

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(gitStatus(place)).isEqualTo(sources);
        try (Stream<Path> entries = Files.list(place)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()).filter(name -> !name.endsWith(".txt")))
                    .containsExactlyInAnyOrder("scripts", ".yanhuo");
        }
        Outcome.requireUndisturbed(home);
    }

    /** Indented lines that begin with a script. */
    private static List<String> commands(String readme) throws IOException {
        try (Stream<String> lines = Files.lines(CommandProcess.ROOT.resolve(readme))) {
            return lines.filter(line -> line.startsWith("    scripts/"))
                    .map(String::strip)
                    .toList();
        }
    }

    private static String filled(String command, Path home) {
        return command.replace(" HOME", " '" + home + "'")
                .replace(" LANDING", " '" + CommandProcess.ROOT.resolve("sample-data/landing") + "'");
    }

    private static String gitStatus(Path place) {
        return CommandProcess.in(place)
                .by(Path.of("git"))
                .run("-C", CommandProcess.ROOT.toString(), "status", "--porcelain")
                .out();
    }
}
