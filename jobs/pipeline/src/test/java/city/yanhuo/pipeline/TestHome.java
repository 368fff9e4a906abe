package city.yanhuo.pipeline;

import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import city.yanhuo.pipeline.work.StepLog;
import city.yanhuo.pipeline.work.StepProcess;
import city.yanhuo.pipeline.work.Workshop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A home and a landing folder, with steps run in this process as their main classes run them. */
final class TestHome {
    static final Path REPOSITORY = Path.of(System.getProperty("yanhuo.root"));

    private final Path folder;
    private Path schemas = REPOSITORY.resolve("schemas");
    private String output = "";
    private String errors = "";

    TestHome(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(landing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path landing() {
        return folder.resolve("landing 着陆");
    }

    Home home() {
        return new Home(folder.resolve("home 家"));
    }

    void useSchemas(Path other) {
        schemas = other;
    }

    /** Lands a text file. */
    TestHome land(String path, String text) {
        return land(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lands a file of the sample city under its own path. */
    TestHome landSample(String path) {
        try {
            return land(
                    path,
                    Files.readAllBytes(REPOSITORY.resolve("sample-data/landing").resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestHome land(String path, byte[] bytes) {
        try {
            Path file = landing().resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--home", home().root().toString(),
                "--schemas", schemas.toString(),
                "--landing", landing().toString(),
                "--date", "2024-10-25"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    int run(String... more) {
        return step("run", Steps::run, more);
    }

    int step(String command, BiFunction<Workshop, StepLog, Map<String, Object>> work, String... more) {
        TestSpark.stop();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new StepProcess(printer(out), printer(err)).run(command, arguments(more), work);
        output = out.toString(StandardCharsets.UTF_8);
        errors = err.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    String output() {
        return output;
    }

    String errors() {
        return errors;
    }

    /** What became of each delivery: {@code path: state in/good/rejected/duplicate/control/ignored}. */
    List<String> deliveries() {
        try (Ledger ledger = Ledger.open(home(), "")) {
            return ledger.read(books -> books.deliveries().all()).stream()
                    .map(TestHome::text)
                    .toList();
        }
    }

    private static String text(Delivery delivery) {
        return delivery.path() + ": " + delivery.state() + " "
                + Stream.of(
                                delivery.counts().in(),
                                delivery.counts().good(),
                                delivery.counts().rejected(),
                                delivery.counts().duplicate(),
                                delivery.counts().control(),
                                delivery.counts().ignored())
                        .map(String::valueOf)
                        .reduce((one, other) -> one + "/" + other)
                        .orElse("");
    }

    /** The newest prepared publication. */
    String publication() {
        try (Ledger ledger = Ledger.open(home(), "")) {
            return ledger.read(books -> {
                List<city.yanhuo.ledger.Publication> prepared =
                        books.publications().prepared();
                return prepared.get(prepared.size() - 1).id();
            });
        }
    }

    int observations() {
        try (Ledger ledger = Ledger.open(home(), "")) {
            return ledger.read(books -> books.observations().of(publication())).size();
        }
    }

    /** The published rows of a mart. */
    Dataset<Row> mart(String mart) {
        return TestSpark.session()
                .read()
                .parquet(home().publication(publication()).resolve(mart).toString());
    }

    /** All columns of a published mart as text. */
    List<String> content(String mart) {
        Dataset<Row> rows = mart(mart);
        return TextTable.show(rows, String.join(", ", rows.columns()));
    }
}
