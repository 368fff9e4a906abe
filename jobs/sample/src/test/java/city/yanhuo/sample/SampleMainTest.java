package city.yanhuo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleMainTest {
    @TempDir
    private Path folder;

    @Test
    void aLargerCityHasMorePlacesSensorsAndOrders() throws IOException, InterruptedException {
        assertThat(run("--out", folder.toString(), "--seed", "5", "--scale", "2")
                        .exitCode())
                .isZero();

        assertThat(SampleFiles.table(folder.resolve("reference/sensors.csv"))).hasSize(8);
        assertThat(SampleFiles.table(folder.resolve("reference/places.csv"))).hasSize(7 + 3);
        assertThat(rowsOf(folder.resolve("expected/deliveries.csv"), "2024-10-06/美团/订单明细_2024-09.csv"))
                .isEqualTo(1 + 2 * 1053 + 1);
    }

    @Test
    void wrongUsageIsAnsweredWithASentenceAndExitCodeTwo() throws IOException, InterruptedException {
        assertThat(run("--seed", "5"))
                .isEqualTo(new Answer(
                        2, "Cannot write the sample city: no folder is named; use --out DIR [--seed S] [--scale N]"));
        assertThat(run("--out", folder.toString(), "--scale", "two"))
                .isEqualTo(new Answer(
                        2,
                        "Cannot write the sample city: seed and scale are whole numbers, found 2024 and two; use --out DIR"
                                + " [--seed S] [--scale N]"));
        assertThat(run("--out", folder.toString(), "--scale", "0"))
                .isEqualTo(new Answer(2, "Cannot write the sample city: the scale begins at 1, found 0"));
        assertThat(run("--verbose"))
                .isEqualTo(new Answer(
                        2,
                        "Cannot write the sample city: there is no such option, found --verbose; use --out DIR [--seed S]"
                                + " [--scale N]"));
    }

    private static long rowsOf(Path deliveries, String path) throws IOException {
        return SampleFiles.table(deliveries).stream()
                .filter(row -> row.get("path").equals(path))
                .mapToLong(row -> Long.parseLong(row.get("in")))
                .sum();
    }

    private static Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SampleMain.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Answer(process.waitFor(), output);
    }

    private record Answer(int exitCode, String output) {}
}
