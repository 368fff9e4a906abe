package city.yanhuo.app.step;

import city.yanhuo.ledger.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts {@code scripts/share-classes} in the background, once for an installation. Everything works without it, only slower. */
public final class ClassSharing {
    private static final String SETTING = "YANHUO_SHARE_CLASSES";

    private ClassSharing() {}

    /** Starts it when the archives are missing, the installation may be written and nobody said {@code never}. */
    public static void startOnce(Installation installation, Home home) {
        Path folder = installation.classData();
        Path script = installation.root().resolve("scripts/share-classes");
        if ("never".equals(System.getenv(SETTING))
                || !Files.isExecutable(script)
                || !Files.isDirectory(folder)
                || !Files.isWritable(folder)
                || (Files.exists(folder.resolve("app.jsa")) && Files.exists(folder.resolve("spark.jsa")))) {
            return;
        }
        try {
            new ProcessBuilder("nice", script.toString(), home.root().toString())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notHere) {
            // starts stay as they are
        }
    }
}
