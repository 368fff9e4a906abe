package city.yanhuo.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies as by kill -9 leaves nothing that the next one does not mend. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HaltedProcessTest {
    private static final List<String> FILES = List.of(
            "2024-10-08/文旅局/景区入园日报_2024-09.csv",
            "2024-10-21/统计局/新能源汽车零售_2024年1-9月.xlsx",
            "2024-10-10/迎泽区商务局/消费场景和地标台账_2024年9月.xlsx");
    private static final List<String> MARTS = List.of("visitors_daily", "nev_retail_monthly", "consumption_places");

    @TempDir
    static Path folder;

    private List<List<String>> undisturbed = List.of();
    private int observations;

    private static TestHome landed(Path folder) {
        TestHome home = new TestHome(folder);
        FILES.forEach(home::landSample);
        return home;
    }

    @BeforeAll
    void runUndisturbed() {
        TestHome home = landed(folder.resolve("undisturbed"));
        assertThat(home.run()).as(home.errors()).isZero();
        undisturbed = MARTS.stream().map(home::content).toList();
        observations = home.observations();
        assertThat(undisturbed.get(0)).hasSizeGreaterThan(100);
    }

    @Test
    void theNextRunEndsInTheSameMarts() throws IOException, InterruptedException {
        TestHome home = landed(folder.resolve("halted"));

        for (String point : List.of("raw-mid-write", "between-marts", "before-publication")) {
            assertThat(halt(home, point)).as(point).isEqualTo(137);
        }
        assertThat(home.run()).as(home.errors()).isZero();

        assertThat(MARTS.stream().map(home::content).toList()).isEqualTo(undisturbed);
        assertThat(home.observations()).isEqualTo(observations);
        assertThat(home.deliveries()).hasSize(3).allMatch(delivery -> delivery.contains(": INGESTED "));
    }

    @Test
    void aProcessEndsWithTheOneThatStartedIt() throws IOException, InterruptedException {
        TestHome home = new TestHome(folder.resolve("orphan"));
        Process process = start(home, "orphan", List.of(), "--watch-parent");

        process.getOutputStream().close();

        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    private int halt(TestHome home, String point) throws IOException, InterruptedException {
        Process process = start(home, point, List.of("-DYANHUO_HALT_AT=" + point));
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static Process start(TestHome home, String name, List<String> options, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + TestHome.REPOSITORY.resolve("scripts/spark.jvm"),
                "-Duser.timezone=America/New_York"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RunMain.class.getName()));
        command.addAll(home.arguments(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }
}
