package city.yanhuo.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;

/** {@code [place: ]Cannot <do> <what>: <why>, found <value>[; <what to do>]}. */
final class Grammar {
    private static final String SENTENCE = "([^ ]+: )?Cannot [^:]+(:\\d+)?: .+, found .+";

    private Grammar() {}

    /** Refuses anything on the error stream but sentences, a wrong exit code, and words of our own machinery. */
    static void refused(CommandProcess.Result result, int exitCode, String... parts) {
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(exitCode);
        assertThat(result.err().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches("(?s)" + SENTENCE).doesNotContain("Exception", "\tat "));
        assertThat(result.err()).contains(parts);
    }
}
