package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Marts are equal to what Python's standard library, openpyxl and SQL make of the same landing files: {@code second/landing.py} and
 * {@code second/<mart>.sql}. Property {@code yanhuo.second}: other cities than the usual one, as {@code seed/scale} between commas.
 */
@Execution(ExecutionMode.CONCURRENT)
class SecondComputationCommandTest {
    private static final Path SCHEMAS = CommandProcess.ROOT.resolve("schemas");

    static Stream<String> cities() {
        return Stream.of(System.getProperty("yanhuo.second", "7/2").split(","));
    }

    @Test
    void sampleCity(@TempDir Path folder) throws Exception {
        Path landing = CommandProcess.ROOT.resolve("sample-data/landing");
        compare(folder, landing, SCHEMAS, SampleHome.shared().path());
    }

    @ParameterizedTest
    @MethodSource("cities")
    void otherCity(String seedAndScale, @TempDir Path folder) throws Exception {
        String[] parts = seedAndScale.split("/");
        Path city = folder.resolve("city");
        requireDone(CommandProcess.in(folder)
                .run("sample", "--seed", parts[0], "--scale", parts[1], "--out", city.toString()));
        Path schemas = schemasOf(city, folder.resolve("schemas"));
        Path home = folder.resolve("home");
        Landing.settle(home);
        requireDone(SampleHome.run(
                home,
                List.of("--schemas", schemas.toString(), "run", "--date", "2024-10-25", "--landing", city + "/landing")
                        .toArray(String[]::new)));
        compare(folder, city.resolve("landing"), schemas, home);
    }

    /** The project's contracts, and the places and sensors that a larger city has beside the usual ones. */
    private static Path schemasOf(Path city, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = copy.resolve(SCHEMAS.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        }
        if (Files.isDirectory(city.resolve("reference"))) {
            try (Stream<Path> tables = Files.list(city.resolve("reference"))) {
                for (Path table : tables.toList()) {
                    List<String> lines = Files.readAllLines(table);
                    Path known = copy.resolve("reference/" + table.getFileName());
                    assertThat(Files.readAllLines(known).get(0)).isEqualTo(lines.get(0));
                    Files.write(known, lines.subList(1, lines.size()), StandardOpenOption.APPEND);
                }
            }
        }
        return copy;
    }

    private static void compare(Path folder, Path landing, Path schemas, Path home) throws Exception {
        Path csv = folder.resolve("csv");
        Path second = Path.of(SecondComputationCommandTest.class
                .getResource("/second/landing.py")
                .toURI());
        run(
                python(),
                second.toString(),
                landing.toString(),
                csv.toString(),
                schemas.resolve("reference").toString());
        try (PublishedData data = PublishedData.of(home);
                Stream<Path> files = Files.list(second.getParent())) {
            data.execute(Files.readString(second.resolveSibling("tables.sql")).replace("{csv}", csv.toString()));
            for (Path file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                String mart = file.getFileName().toString().replace(".sql", "");
                if (!mart.equals("tables")) {
                    compare(data, mart, Files.readString(file));
                }
            }
        }
    }

    private static void compare(PublishedData data, String mart, String sql) {
        String[] key =
                sql.lines().findFirst().orElseThrow().replace("-- key: ", "").split(", ");
        data.execute("CREATE TEMP TABLE second_" + mart + " AS " + sql);
        FigureComparison.require(data, "second_" + mart, data.mart(mart), List.of(key));
    }

    private static void requireDone(CommandProcess.Result result) {
        assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    /** The first Python that has openpyxl; scripts/test installs one where it may. */
    private static String python() {
        Optional<String> python = Stream.of("python3", "/usr/bin/python3")
                .filter(candidate -> {
                    try {
                        return new ProcessBuilder(candidate, "-c", "import openpyxl")
                                        .start()
                                        .waitFor()
                                == 0;
                    } catch (IOException | InterruptedException absent) {
                        return false;
                    }
                })
                .findFirst();
        Assumptions.assumeTrue(python.isPresent(), "no Python with openpyxl");
        return python.orElseThrow();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
