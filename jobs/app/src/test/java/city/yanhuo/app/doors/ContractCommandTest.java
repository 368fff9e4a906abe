package city.yanhuo.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCommandTest {
    private static final List<String> TWELVE = List.of(
            "feed/wrong.yml:1:1: Cannot read the feed files: it must name the files it takes, found none",
            "feed/wrong.yml:1:7: Cannot read the feed feed: the name must be the file's, found \"other\"",
            "feed/wrong.yml:2:10: Cannot read the feed version: it must be a whole number, found \"one\"",
            "feed/wrong.yml:5:10: Cannot read the feed subject: the value is none of visit, footfall,",
            "feed/wrong.yml:7:1: Cannot read the feed: unknown key, found \"colour\"",
            "feed/wrong.yml:8:17: Cannot read the feed shape format: the value is none of csv, xlsx, json, found \"cvs\"",
            "feed/wrong.yml:10:38: Cannot read the column day type: the value is none of text, count,",
            "feed/wrong.yml:12:52: Cannot read the column sold unit: a column of money must name its unit, found \"箱\"",
            "feed/wrong.yml:13:69: Cannot read the column visits minimum: it lies above maximum, found 9 above 1",
            "feed/wrong.yml:15:3: Cannot read the field place: the feed has no such column, found \"plaze\"",
            "feed/wrong.yml:15:3: Cannot read the feed fields: the column basis of visit is not filled",
            "feed/wrong.yml:18:35: Cannot read the expression: it makes no sense from here on, found <");

    private static final String WRONG = """
            feed: other
            version: one
            zh: 错
            en: Wrong
            subject: visits
            steward: 文旅局
            colour: red
            shape: {format: cvs}
            columns:
              - {name: day, headers: [日期], type: dat, required: true}
              - {name: place, headers: [景区], type: text, required: true}
              - {name: sold, headers: [售出], type: money, unit: 箱}
              - {name: visits, headers: [入园人次], type: count, unit: 人次, minimum: 9, maximum: 1}
            fields:
              place: {column: plaze, lookup: place}
              period: {column: day}
            checks:
              - {id: odd, expression: "visits <", zh: 错, en: wrong}
            """;

    @TempDir
    Path folder;

    @Test
    void everyMistakeOfAContractIsToldAtOnceWithItsPlace() throws IOException {
        Path schemas = copyOfSchemas();
        Files.writeString(schemas.resolve("feed/wrong.yml"), WRONG);

        CommandProcess.Result result =
                SampleHome.run(folder.resolve("home"), "schemas", "check", "--schemas", schemas.toString());

        Grammar.refused(result, 4, TWELVE.toArray(String[]::new));
        assertThat(result.err().lines()).allMatch(line -> line.startsWith("feed/wrong.yml:"));
        assertThat(result.err().lines().filter(line -> line.contains("feed version:")))
                .hasSize(1);
    }

    @Test
    void aRunWithABrokenContractIsRefusedBeforeAnythingIsRead() throws IOException {
        Path schemas = copyOfSchemas();
        Files.writeString(schemas.resolve("feed/wrong.yml"), WRONG);
        Path home = folder.resolve("home");

        CommandProcess.Result result = SampleHome.run(
                home,
                "ingest",
                "--schemas",
                schemas.toString(),
                "--landing",
                CommandProcess.ROOT.resolve("sample-data/landing").toString());

        Grammar.refused(result, 4, TWELVE.toArray(String[]::new));
        assertThat(SampleHome.run(home, "deliveries").out()).contains("Nothing has arrived yet");
    }

    @Test
    void aFolderThatHoldsNoContractIsRefused() {
        Grammar.refused(
                SampleHome.run(folder.resolve("home"), "schemas", "check", "--schemas", folder.toString()),
                4,
                "found none in " + folder);
    }

    private Path copyOfSchemas() throws IOException {
        Path from = CommandProcess.ROOT.resolve("schemas");
        Path to = folder.resolve("schemas");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
