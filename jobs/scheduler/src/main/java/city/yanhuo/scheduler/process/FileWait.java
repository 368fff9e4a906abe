package city.yanhuo.scheduler.process;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.scheduler.dag.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One look for a file (airflow.md §2.4). Where Airflow is content with the first byte written, files may be asked to rest: their sizes
 * and times must not have changed for the settle time, unless a {@code .done} or {@code _SUCCESS} file beside them says they are whole.
 */
public final class FileWait {
    private FileWait() {}

    /**
     * What an earlier look saw.
     *
     * @param files path to size and time
     * @param since since when it has been so
     */
    public record Observation(Map<Path, String> files, Instant since) {
        /** Copies the map. */
        public Observation {
            files = Map.copyOf(files);
        }
    }

    /**
     * What a look found.
     *
     * @param isReady whether the files are there and at rest
     * @param observation for the next look; empty when there is nothing to remember
     * @param sentence what is still missing
     */
    public record Look(boolean isReady, Optional<Observation> observation, String sentence) {}

    /**
     * Looks.
     *
     * @param folder what a relative path is relative to
     * @param sensor with rendered texts
     * @param before what the look before saw
     * @throws YanhuoException RESOURCE when the machine refuses to look
     */
    public static Look look(Path folder, Operator.FileSensor sensor, Optional<Observation> before, Instant now) {
        try {
            List<Path> files = files(new Glob(sensor.recursive()).find(folder, sensor.filepath()));
            String expected = "expected " + sensor.filepath() + " in " + folder + ", looked at " + now;
            if (files.isEmpty()) {
                return new Look(false, Optional.empty(), expected + ", found nothing");
            }
            if (sensor.settleSeconds() <= 0 || areMarkedWhole(files)) {
                return new Look(true, Optional.empty(), "");
            }
            Observation seen = observe(files, before, now);
            Duration rest = Duration.between(seen.since(), now);
            boolean ready = rest.toMillis() >= Math.round(sensor.settleSeconds() * 1000);
            return new Look(
                    ready,
                    Optional.of(seen),
                    expected + ", found " + files.size() + " that rest since " + seen.since() + ", which must be "
                            + Math.round(sensor.settleSeconds()) + " seconds");
        } catch (IOException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot look for " + sensor.filepath() + ": the machine refuses it, found " + Refusal.of(e),
                    e);
        }
    }

    /** The files that were found, and those in folders that were found. */
    private static List<Path> files(List<Path> found) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : found) {
            files.addAll(Files.isDirectory(path) ? files(Glob.list(path)) : List.of(path));
        }
        return files;
    }

    private static boolean areMarkedWhole(List<Path> files) {
        return files.stream()
                .allMatch(file -> Files.exists(file.resolveSibling(file.getFileName() + ".done"))
                        || Files.exists(file.resolveSibling("_SUCCESS")));
    }

    private static Observation observe(List<Path> files, Optional<Observation> before, Instant now) throws IOException {
        Map<Path, String> sizes = new LinkedHashMap<>();
        for (Path file : files) {
            sizes.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
        return before.filter(seen -> seen.files().equals(sizes)).orElseGet(() -> new Observation(sizes, now));
    }
}
