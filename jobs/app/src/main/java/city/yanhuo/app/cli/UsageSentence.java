package city.yanhuo.app.cli;

import city.yanhuo.contract.error.Nearest;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells wrong usage by the grammar of DESIGN §9.7. */
final class UsageSentence {
    private UsageSentence() {}

    /** One sentence that names the command, what is wrong, what was found, and where to look. */
    static String of(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String reason = reason(failure);
        String see = reason.endsWith("?") ? " See '" : "; see '";
        return "Cannot run " + name + ": " + reason + see + name + " --help'";
    }

    private static String reason(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (failure instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream().map(UsageSentence::name).collect(Collectors.joining(", "));
            boolean isWithoutValue = missing.getMissing().stream().allMatch(ArgSpec::isOption);
            return names + (isWithoutValue ? " needs a value, found nothing" : " is missing, found nothing");
        }
        if (failure instanceof OverwrittenOptionException) {
            return name(failure.getArgSpec()) + " may be given once, found it again";
        }
        if (failure.getArgSpec() != null && failure.getValue() != null) {
            return name(failure.getArgSpec()) + " must be " + expected(failure.getArgSpec()) + ", found "
                    + failure.getValue();
        }
        return String.valueOf(failure.getMessage());
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        String found = failure.getUnmatched().get(0);
        String word = found.replaceFirst("=.*", "");
        CommandLine command = failure.getCommandLine();
        Set<String> known = failure.isUnknownOption()
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        String what = failure.isUnknownOption() ? "unknown option" : "unknown word";
        return what + ", found " + found
                + Nearest.to(word, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel();
    }

    private static String expected(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        if (type.isEnum()) {
            return "one of "
                    + java.util.Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(java.util.Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a day like 2024-10-25";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "Duration" -> "a number of seconds";
            default -> argument.paramLabel();
        };
    }
}
