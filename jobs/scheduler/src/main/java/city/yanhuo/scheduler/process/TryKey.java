package city.yanhuo.scheduler.process;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names one try of one task in one run.
 *
 * @param dagId letters of any script, digits, {@code - . _}
 * @param runId the same and {@code ~ : +}
 * @param taskId the full id, with its groups
 * @param tryNumber from 1
 */
public record TryKey(String dagId, String runId, String taskId, int tryNumber) {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{M}\\p{N}._~:+-]+");

    /** Refuses ids that could leave their folder. */
    public TryKey {
        check("dag id", dagId);
        check("run id", runId);
        check("task id", taskId);
        if (tryNumber < 1) {
            throw refused("try number", "must be 1 or more", String.valueOf(tryNumber));
        }
    }

    /** A short name for a folder: no id is too long for it, and no two tries share it. */
    String folderName() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key on one line; {@link #ofLine} reads it. */
    String line() {
        return dagId + " " + runId + " " + taskId + " " + tryNumber;
    }

    static TryKey ofLine(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 4) {
            throw refused("line", "must hold four words", line);
        }
        return new TryKey(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]));
    }

    private static void check(String what, String id) {
        if (!ID.matcher(id).matches()) {
            throw refused(what, "must hold letters, digits and - . _ only, a run id also ~ : +", id);
        }
    }

    private static YanhuoException refused(String what, String rule, String found) {
        return new YanhuoException(
                ErrorKind.INTERNAL, "Cannot name a try: its " + what + " " + rule + ", found " + found);
    }
}
