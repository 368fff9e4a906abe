package city.yanhuo.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A named place at which a process can be made to die as by {@code kill -9}, to prove that the next run mends what it left.
 *
 * <p>Set {@code YANHUO_HALT_AT} as environment variable or system property to the name. Without it, reaching a point does nothing.
 * With the environment variable {@code YANHUO_HALT_GROUP} the whole process group dies, the processes that wait for this one too.
 */
public final class HaltPoint {
    private static final String NAME = "YANHUO_HALT_AT";
    private static final String GROUP = "YANHUO_HALT_GROUP";
    private static final int KILLED = 137;

    private HaltPoint() {}

    /** Ends the process here, without any clean-up, when this point is the one asked for. */
    public static void reach(String point) {
        if (point.equals(System.getProperty(NAME)) || point.equals(System.getenv(NAME))) {
            if (System.getenv(GROUP) != null) {
                killGroup();
            }
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private static void killGroup() {
        try {
            String status = Files.readString(Path.of("/proc/self/stat"));
            // behind the name in parentheses: state, parent, group
            String group = status.substring(status.lastIndexOf(')') + 2).split(" ")[2];
            new ProcessBuilder("kill", "-9", "--", "-" + group).start().waitFor();
        } catch (IOException | InterruptedException e) {
            // this process ends in any case
        }
    }
}
