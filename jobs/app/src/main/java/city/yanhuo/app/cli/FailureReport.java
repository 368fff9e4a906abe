package city.yanhuo.app.cli;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.MachineFailure;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Tells a failure to a person: sentences, never a stack trace, unless that was asked for. A bug leaves its trace in the home's logs. */
public final class FailureReport {
    private final Terminal terminal;

    /** Tells to the error stream of a terminal. */
    public FailureReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Writes what happened to the error stream.
     *
     * @return the exit code for it
     */
    public int tell(Throwable failure, String command, Path logs, Tracing tracing) {
        if (tracing == Tracing.SHOWN) {
            failure.printStackTrace(terminal.err());
        }
        if (failure instanceof YanhuoException known) {
            terminal.err().println(known.getMessage());
            return known.kind().exitCode();
        }
        Optional<Throwable> refusal = MachineFailure.find(failure);
        if (refusal.isPresent()) {
            terminal.err()
                    .println("Cannot run " + command + ": the machine refuses something it needs, found "
                            + refusal.get() + "; free some space or memory and run it again, nothing is lost");
            return ErrorKind.RESOURCE.exitCode();
        }
        terminal.err()
                .println("Cannot run " + command + ": this is a bug of Yanhuo, found " + failure + "; "
                        + trace(failure, logs));
        return ErrorKind.INTERNAL.exitCode();
    }

    /** Whether the caller asked for stack traces. */
    public enum Tracing {
        SHOWN,
        HIDDEN
    }

    private static String trace(Throwable failure, Path logs) {
        Path file = logs.resolve("internal-" + Instant.now().toString().replace(':', '-') + ".log");
        try {
            Files.createDirectories(logs);
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(writer);
            }
            return "please send " + file;
        } catch (IOException unwritable) {
            return "run it again with --debug to see where";
        }
    }
}
