package city.yanhuo.app.cli;

import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.contract.error.ErrorKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Parses the arguments, runs one command, and tells a failure. */
public final class CommandLineRunner {
    private static final Set<String> OPTIONS_WITH_VALUE = Set.of("--home", "--schemas", "--lang");

    private final Terminal terminal;

    /** Writes to the given terminal, in its language unless {@code --lang} says otherwise. */
    public CommandLineRunner(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the command and gives its exit code. */
    public int run(String... arguments) {
        String[] words = helpAsOption(arguments);
        Terminal spoken = language(words).map(terminal::in).orElse(terminal);
        Messages messages = Messages.in(spoken.language());
        Yanhuo root = new Yanhuo(spoken, messages);
        CommandLine commandLine = commandLine(root, firstWord(words), messages);
        FailureReport report = new FailureReport(spoken);
        commandLine.setOut(spoken.out()).setErr(spoken.err());
        commandLine.setParameterExceptionHandler((failure, ignored) -> usageError(failure, spoken));
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            spoken.out().flush();
            return report.tell(
                    failure,
                    command.getCommandSpec().qualifiedName(),
                    root.homePath().resolve("logs"),
                    root.showsTraces() ? FailureReport.Tracing.SHOWN : FailureReport.Tracing.HIDDEN);
        });
        try {
            return commandLine.execute(words);
        } catch (ParameterException failure) {
            return usageError(failure, spoken);
        }
    }

    /** The whole tree of commands, as shell completion needs it. */
    public static CommandLine wholeTree(Yanhuo root, Messages messages) {
        CommandLine commandLine = new CommandLine(root);
        for (Catalogue entry : Catalogue.values()) {
            commandLine.addSubcommand(entry.word(), entry.create());
        }
        return configured(commandLine, messages);
    }

    private static CommandLine commandLine(Yanhuo root, Optional<String> word, Messages messages) {
        CommandLine commandLine = new CommandLine(root);
        Optional<Catalogue> wanted = word.flatMap(Catalogue::find);
        if (wanted.isPresent()) {
            commandLine.addSubcommand(wanted.get().word(), wanted.get().create());
        } else {
            for (Catalogue entry : Catalogue.values()) {
                commandLine.addSubcommand(entry.word(), CommandSpec.create());
            }
        }
        commandLine
                .getHelpSectionMap()
                .put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> CommandList.render(messages));
        return configured(commandLine, messages);
    }

    private static CommandLine configured(CommandLine commandLine, Messages messages) {
        commandLine.setResourceBundle(messages.bundle());
        commandLine.setUsageHelpWidth(100);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setAbbreviatedOptionsAllowed(false);
        commandLine.registerConverter(LocalDate.class, LocalDate::parse);
        commandLine.registerConverter(Path.class, Path::of);
        return commandLine;
    }

    private static int usageError(ParameterException failure, Terminal spoken) {
        spoken.err().println(UsageSentence.of(failure));
        return ErrorKind.USAGE.exitCode();
    }

    /** Known before everything else is parsed, since the help and the errors are told in it. */
    private static Optional<Language> language(String[] words) {
        for (int index = 0; index < words.length; index++) {
            if (words[index].startsWith("--lang=")) {
                return Optional.of(Language.ofLocaleName(words[index].substring("--lang=".length())));
            }
            if (words[index].equals("--lang") && index + 1 < words.length) {
                return Optional.of(Language.ofLocaleName(words[index + 1]));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> firstWord(String[] words) {
        int place = firstWordPlace(words);
        return place < words.length ? Optional.of(words[place]) : Optional.empty();
    }

    /** Where the first word that is no option stands; behind the last one when there is none. */
    private static int firstWordPlace(String[] words) {
        int place = 0;
        while (place < words.length && words[place].startsWith("-")) {
            place += OPTIONS_WITH_VALUE.contains(words[place]) ? 2 : 1;
        }
        return Math.min(place, words.length);
    }

    /** {@code help COMMAND} as {@code COMMAND --help}; a word that is no command stays, to be refused. */
    private static String[] helpAsOption(String[] arguments) {
        int place = firstWordPlace(arguments);
        if (place == arguments.length || !arguments[place].equals("help")) {
            return arguments;
        }
        List<String> words = new ArrayList<>(List.of(arguments));
        words.remove(place);
        Optional<String> subject = firstWord(words.toArray(String[]::new));
        if (subject.isEmpty() || Catalogue.find(subject.get()).isPresent()) {
            words.add("--help");
        }
        return words.toArray(String[]::new);
    }
}
