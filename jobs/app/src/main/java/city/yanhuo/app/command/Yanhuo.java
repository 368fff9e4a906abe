package city.yanhuo.app.command;

import city.yanhuo.app.cli.Language;
import city.yanhuo.app.cli.Messages;
import city.yanhuo.app.cli.Terminal;
import city.yanhuo.app.step.Installation;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.ledger.Home;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a word: what all commands share. Its options may stand before or after the word. */
// help, version and lang are read by picocli and by the runner, before this object is
@SuppressWarnings("UnusedVariable")
@Command(name = "yanhuo", versionProvider = Version.class, sortOptions = false)
public final class Yanhuo implements Callable<Integer> {
    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, order = 90)
    private @Nullable Path home;

    @Option(names = "--schemas", paramLabel = "DIR", scope = ScopeType.INHERIT, order = 90)
    private @Nullable Path schemas;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, order = 91)
    private @Nullable Language lang;

    @Option(names = "--debug", scope = ScopeType.INHERIT, order = 92)
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 93)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 94)
    private boolean version;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;
    private final Messages messages;

    /** Not yet parsed. */
    public Yanhuo(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    /** Where to write. */
    public Terminal terminal() {
        return terminal;
    }

    /** The texts in the language of the caller. */
    public Messages messages() {
        return messages;
    }

    /** The folder that holds everything a run writes: {@code --home}, else {@code YANHUO_HOME}, else {@code .yanhuo} of the installation. */
    public Path homePath() {
        return Optional.ofNullable(home)
                .or(() -> Optional.ofNullable(System.getenv("YANHUO_HOME"))
                        .filter(text -> !text.isBlank())
                        .map(Path::of))
                .orElseGet(() -> Installation.ofProcess().root().resolve(".yanhuo"))
                .toAbsolutePath()
                .normalize();
    }

    /** The installation and the home that this command works with. */
    public Workplace workplace() {
        return new Workplace(
                Installation.ofProcess(),
                new Home(homePath()),
                Optional.ofNullable(schemas)
                        .map(folder -> folder.toAbsolutePath().normalize()));
    }

    /** {@code --home DIR } as the caller wrote it, quoted for a shell, for commands that are proposed; "" when it was not given. */
    public String homeArgument() {
        return home == null ? "" : "--home '" + home.toString().replace("'", "'\\''") + "' ";
    }

    /** Whether a failure is shown with its stack trace. */
    public boolean showsTraces() {
        return debug;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err());
        return ErrorKind.USAGE.exitCode();
    }
}
