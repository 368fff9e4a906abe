package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** DESIGN §9.2: the same input gives the same answer, in whatever order it arrives and however many cores work on it. */
@Execution(ExecutionMode.CONCURRENT)
class AnyOrderCommandTest {
    @Test
    void lateFilesFirstAndOneCoreGiveTheSameMartsAndMails(@TempDir Path folder) {
        Path home = folder.resolve("倒 序");
        Landing landing = new Landing(folder.resolve("收 件"));
        CommandProcess command = CommandProcess.in(folder)
                .with("JDK_JAVA_OPTIONS", "-Dspark.master=local[1]")
                .with("TZ", "America/St_Johns")
                .with("LANG", "zh_CN.UTF-8");

        Landing.settle(home);
        landing.arrive(path -> path.compareTo("2024-07") > 0);
        // as of a day before go-live: half the files must not mail
        run(command, home, landing, "2024-08-25");
        assertThat(Letters.files(home)).isEmpty();
        landing.arrive(path -> true);
        run(command, home, landing, "2024-10-25");

        Outcome.requireSound(home);
        Outcome found = Outcome.of(home);
        Outcome expected = Outcome.undisturbed();
        // verdicts that were given on half the files are restated; nothing else may differ
        assertThat(withoutVerdicts(found)).isEqualTo(withoutVerdicts(expected));
        assertThat(notRestated(found)).isEqualTo(notRestated(expected));
        assertThat(found.letters()).isEqualTo(expected.letters());
    }

    private static void run(CommandProcess command, Path home, Landing landing, String day) {
        CommandProcess.Result result = command.run(
                "--home", home.toString(), "run", "--landing", landing.folder().toString(), "--date", day);
        assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    private static Map<String, String> withoutVerdicts(Outcome outcome) {
        Map<String, String> hashes = new TreeMap<>(outcome.hashes());
        assertThat(hashes.remove("target_verdicts")).isNotNull();
        return hashes;
    }

    private static List<String> notRestated(Outcome outcome) {
        return outcome.verdicts().stream()
                .map(verdict -> verdict.replaceAll("[ ,]?RESTATED", ""))
                .toList();
    }
}
