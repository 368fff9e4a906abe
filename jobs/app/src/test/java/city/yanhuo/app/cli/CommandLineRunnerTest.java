package city.yanhuo.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandLineRunnerTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Language language, String... arguments) {
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, language);
        int exitCode = new CommandLineRunner(terminal).run(arguments);
        terminal.flush();
        return exitCode;
    }

    @Test
    void helpNamesEveryCommandInTheLanguageOfTheCaller() {
        assertThat(run(Language.EN, "--help")).isZero();
        for (Catalogue entry : Catalogue.values()) {
            assertThat(out.toString()).contains("  " + entry.word() + " ");
        }
        assertThat(out.toString()).contains("Usage:", "The whole way").doesNotContain("用法");
    }

    @Test
    void langWinsOverTheLocale() {
        assertThat(run(Language.EN, "--lang", "zh", "--help")).isZero();
        assertThat(out.toString()).contains("用法", "走完全程").doesNotContain("Usage");
    }

    @ParameterizedTest
    @EnumSource(Catalogue.class)
    void everyCommandHasHelpInBothLanguagesWithinAHundredColumns(Catalogue entry) {
        for (Language language : Language.values()) {
            assertThat(run(language, entry.word(), "--help")).isZero();
        }
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(city.yanhuo.query.export.TextWidth.of(line))
                        .as(line)
                        .isLessThanOrEqualTo(100));
        assertThat(out.toString()).contains("Usage: yanhuo " + entry.word(), "用法：yanhuo " + entry.word());
    }

    @ParameterizedTest
    @EnumSource(Catalogue.class)
    void everyOptionIsDescribed(Catalogue entry) {
        run(Language.EN, entry.word(), "--help");
        assertThat(out.toString()
                        .lines()
                        .filter(line ->
                                line.strip().startsWith("--") || line.strip().startsWith("-h")))
                .allSatisfy(line -> assertThat(line.strip().split("\\s{2,}").length > 1 || line.contains("="))
                        .as(line)
                        .isTrue());
    }

    @Test
    void helpIsAlsoAWord() {
        assertThat(run(Language.EN, "help", "verdicts")).isZero();
        assertThat(out.toString()).startsWith("Usage: yanhuo verdicts");
    }

    @Test
    void nothingIsWrongUsageAndShowsTheHelp() {
        assertThat(run(Language.EN)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: yanhuo");
    }

    @Test
    void unknownWordNamesTheNearestCommand() {
        assertThat(run(Language.EN, "vredicts")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "Cannot run yanhuo: unknown word, found vredicts; did you mean verdicts? See 'yanhuo --help'");
    }

    @Test
    void unknownOptionNamesTheNearestOption() {
        assertThat(run(Language.EN, "verdicts", "--fromat", "csv")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Cannot run yanhuo verdicts: unknown option, found --fromat")
                .contains("--format");
    }

    @Test
    void wrongValueSaysWhatIsAllowed() {
        assertThat(run(Language.EN, "verdicts", "--format", "xml")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Cannot run yanhuo verdicts: --format must be one of table, json, csv, found xml");
    }

    @Test
    void missingValueIsNamed() {
        assertThat(run(Language.EN, "schemas", "draft")).isEqualTo(2);
        assertThat(err.toString()).contains("Cannot run yanhuo schemas draft: FILE is missing, found nothing");
    }

    @Test
    void homeThatWasNeverUsedIsAMissingResource() {
        assertThat(run(Language.EN, "--home", "/nowhere/烟 火", "deliveries")).isEqualTo(5);
        assertThat(err.toString())
                .contains(
                        "Cannot read the home: nothing has been run there, found no ledger in /nowhere/烟 火; run 'yanhuo demo'");
    }

    @Test
    void completionKnowsCommandsAndOptions() {
        assertThat(run(Language.EN, "completion")).isZero();
        assertThat(out.toString()).contains("verdicts", "--fail-on", "complete -F");
    }
}
