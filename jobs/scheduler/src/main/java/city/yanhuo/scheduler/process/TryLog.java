package city.yanhuo.scheduler.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;

/** Our own lines in the log of a try, each with its instant. */
record TryLog(LogFiles logs, Clock clock) {
    void began(TryKey key, ProcessSpec spec, Secrets secrets) {
        String names = String.join(" ", new TreeSet<>(spec.environment().keySet()));
        String now = now();
        append(
                key,
                now + " Try " + key.tryNumber() + " of " + key.taskId() + " in " + key.runId() + " of " + key.dagId()
                        + "\n" + now + " Command: " + secrets.mask(String.join(" ", spec.argv())) + "\n" + now
                        + " Variables: " + names + "\n");
    }

    void say(TryKey key, String sentence) {
        append(key, now() + " " + sentence + "\n");
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private void append(TryKey key, String text) {
        try {
            Files.write(
                    logs.of(key),
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            // a full disk must not hide the end of a try from the ledger
        }
    }
}
