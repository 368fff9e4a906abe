package city.yanhuo.app.step;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spark's jars and the pipeline of an installation, as they are now.
 *
 * @param jars in an order that does not depend on the disk
 */
record SparkJars(List<Path> jars) {
    /**
     * Those of an installation.
     *
     * @throws YanhuoException RESOURCE when there are none
     */
    static SparkJars of(Installation installation) {
        try (Stream<Path> files = Files.list(installation.libSpark())) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            if (!jars.isEmpty()) {
                return new SparkJars(jars);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            // told below
        }
        throw new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot start Spark: its jars are missing, found nothing in " + installation.libSpark()
                        + "; run scripts/build, or unpack the archive again");
    }

    /** The class path of a process. */
    String classPath() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Tells whether a process was started with the same code: names, sizes and times of the jars. */
    String stamp() {
        return Integer.toHexString(
                jars.stream().map(SparkJars::described).toList().hashCode());
    }

    private static String described(Path jar) {
        try {
            return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException gone) {
            return jar + " gone";
        }
    }
}
