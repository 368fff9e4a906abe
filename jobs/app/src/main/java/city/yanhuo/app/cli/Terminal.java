package city.yanhuo.app.cli;

import city.yanhuo.contract.Label;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes. Output is UTF-8 whatever the locale says.
 *
 * @param out results
 * @param err progress and errors
 * @param showsColours whether results go to a terminal that may show colours
 * @param showsProgress whether errors go to a terminal, so that a line may be written over
 * @param language what the caller reads
 */
public record Terminal(
        PrintWriter out, PrintWriter err, boolean showsColours, boolean showsProgress, Language language) {
    /** The process's own streams; the launcher says which of them is a terminal. */
    public static Terminal ofProcess() {
        return new Terminal(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                isTerminal("stdout") && System.getenv("NO_COLOR") == null,
                isTerminal("stderr"),
                Language.ofLocaleName(System.getenv().getOrDefault("YANHUO_LANG", "en")));
    }

    /** A text in the language of the caller. */
    public String text(Label label) {
        return language == Language.ZH ? label.zh() : label.en();
    }

    /** The same streams in another language. */
    public Terminal in(Language other) {
        return new Terminal(out, err, showsColours, showsProgress, other);
    }

    /** Hands everything that was written to the operating system. */
    public void flush() {
        out.flush();
        err.flush();
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    private static boolean isTerminal(String stream) {
        return "terminal".equals(System.getProperty("yanhuo." + stream));
    }
}
