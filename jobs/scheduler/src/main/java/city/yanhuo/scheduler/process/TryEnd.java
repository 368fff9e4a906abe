package city.yanhuo.scheduler.process;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * How a try's process ended.
 *
 * @param exitCode as Airflow counts: 0 to 128, or the number of the signal below zero; empty when its supervisor is gone without a word
 * @param endedAt when it ended, or when that was noticed
 */
public record TryEnd(OptionalInt exitCode, Instant endedAt) {
    private static final int SIGNAL = 128;
    private static final int LAST_SIGNAL = 64;

    /** Ended with the code that a shell tells: 128 + n for the signal n. */
    static TryEnd ofShell(int code, Instant endedAt) {
        boolean bySignal = code > SIGNAL && code <= SIGNAL + LAST_SIGNAL;
        return new TryEnd(OptionalInt.of(bySignal ? SIGNAL - code : code), endedAt);
    }

    static TryEnd ofSignal(int signal, Instant endedAt) {
        return new TryEnd(OptionalInt.of(-signal), endedAt);
    }

    static TryEnd lost(Instant noticedAt) {
        return new TryEnd(OptionalInt.empty(), noticedAt);
    }

    /** Whether nobody knows how it ended. */
    public boolean isLost() {
        return exitCode.isEmpty();
    }

    /** In words, for logs and notes. */
    public String sentence() {
        if (isLost()) {
            return "The process is gone and left no exit code; it or its supervisor was killed, or the machine was restarted";
        }
        int code = exitCode.getAsInt();
        if (code < 0) {
            return "The process was ended by signal " + -code + nameOf(-code);
        }
        return "The process ended with exit code " + code;
    }

    private static String nameOf(int signal) {
        return switch (signal) {
            case 2 -> " (SIGINT)";
            case 6 -> " (SIGABRT)";
            case 9 -> " (SIGKILL)";
            case 11 -> " (SIGSEGV)";
            case 15 -> " (SIGTERM)";
            default -> "";
        };
    }
}
