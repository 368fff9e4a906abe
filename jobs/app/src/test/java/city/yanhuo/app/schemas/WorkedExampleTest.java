package city.yanhuo.app.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.cli.CommandLineRunner;
import city.yanhuo.app.cli.Language;
import city.yanhuo.app.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of {@code schemas/README.md}, from the supplier's file to the rows that land: what the page shows is what happens. */
class WorkedExampleTest {
    private static final Path SCHEMAS = Path.of(System.getProperty("yanhuo.root"), "schemas");
    private static final String PROMPT = "$ scripts/yanhuo ";
    private static final String LEFT_OUT = "…\n";

    @TempDir
    Path folder;

    @Test
    void everyStepOfThePageGivesWhatThePageShows() throws IOException {
        copyOfSchemas();
        List<Block> page = blocks();
        assertThat(page.stream().map(Block::title))
                .containsExactly(
                        "csv landing/文物局/博物馆参观日报_2024年9月.csv",
                        "console",
                        "yaml draft",
                        "yaml schemas/feed/museum_daily.yml",
                        "console",
                        "csv schemas/reference/aliases.csv",
                        "console");
        Path contract = folder.resolve("schemas/feed/museum_daily.yml");

        Path file = folder.resolve(page.get(0).file());
        Files.createDirectories(file.getParent());
        Files.write(file, page.get(0).text().getBytes(Charset.forName("GB18030")));
        requireSession(page.get(1), 0, 4);
        assertThat(contract).hasContent(page.get(2).text());

        Files.writeString(contract, page.get(3).text());
        assertThat(run("schemas check")).startsWith("0\nAll contracts hold");
        requireSession(page.get(4), 0);

        Files.writeString(folder.resolve(page.get(5).file()), page.get(5).text(), StandardOpenOption.APPEND);
        requireSession(page.get(6), 0);
    }

    /** Runs each command of a block and holds what it says against what stands below it. */
    private void requireSession(Block block, int... exitCodes) {
        List<String> commands = Stream.of(block.text().split(Pattern.quote(PROMPT)))
                .filter(command -> !command.isEmpty())
                .toList();
        assertThat(commands).hasSize(exitCodes.length);
        for (int i = 0; i < exitCodes.length; i++) {
            int end = commands.get(i).indexOf('\n') + 1;
            String said = run(commands.get(i).substring(0, end).strip());
            String shown = exitCodes[i] + "\n" + commands.get(i).substring(end);

            if (shown.contains(LEFT_OUT)) {
                String[] parts = shown.split(LEFT_OUT);
                assertThat(said).startsWith(parts[0]).containsSubsequence(parts);
            } else {
                assertThat(said).isEqualTo(shown);
            }
        }
    }

    /** The exit code, and below it what the command says; blanks at the ends of lines and behind the last one are none of it. */
    private String run(String command) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        String[] words = Stream.concat(
                        Stream.of("--home", path("home"), "--schemas", path("schemas")),
                        Arrays.stream(command.split(" "))
                                .map(word -> word.matches("(landing|schemas)/.*") ? path(word) : word))
                .toArray(String[]::new);
        int exitCode = new CommandLineRunner(new Terminal(writer, writer, false, false, Language.EN)).run(words);
        writer.flush();
        return exitCode + "\n"
                + said.toString()
                        .replace(folder + "/", "")
                        .replaceAll("(?m) +$", "")
                        .strip() + "\n";
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void copyOfSchemas() throws IOException {
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("schemas")
                        .resolve(SCHEMAS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static List<Block> blocks() throws IOException {
        return Pattern.compile("^```(console|\\w+ \\S+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(SCHEMAS.resolve("README.md")))
                .results()
                .map(Block::of)
                .toList();
    }

    /** A fenced block of the page: its kind, with the file that it stands for or what it is, and its lines. */
    private record Block(String title, String text) {
        static Block of(MatchResult found) {
            return new Block(found.group(1), found.group(2));
        }

        String file() {
            return title.substring(title.indexOf(' ') + 1);
        }
    }
}
