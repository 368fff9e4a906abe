package city.yanhuo.scheduler;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The files beside the repository that hold what the real Airflow does; tests that need them say so when they are absent. */
public final class SharedFiles {
    private SharedFiles() {}

    /** A file by name; skips the test, or fails it where the shared folder is required. */
    public static Path require(String name) {
        Path file = Path.of(System.getProperty("yanhuo.shared"), name);
        if (!Files.isRegularFile(file)) {
            String message = "Cannot test with " + name + ": it is absent, found nothing at " + file
                    + "; name the shared folder with -Dyanhuo.shared=…";
            Assertions.assertFalse(Boolean.getBoolean("yanhuo.require-shared"), message);
            Assumptions.abort(message);
        }
        return file;
    }
}
