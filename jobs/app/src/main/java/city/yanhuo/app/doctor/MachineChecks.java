package city.yanhuo.app.doctor;

import city.yanhuo.app.step.Installation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Java, processors, memory, disk, names of files, and Spark's jars. */
final class MachineChecks {
    private static final long GIGABYTE = 1024L * 1024 * 1024;
    /** A Spark step and the command take up to 2 GB together. */
    private static final long MEMORY_NEEDED = 2 * GIGABYTE;

    private static final long DISK_NEEDED = GIGABYTE;

    private final Installation installation;
    private final Path home;

    MachineChecks(Installation installation, Path home) {
        this.installation = installation;
        this.home = home;
    }

    List<Finding> all() {
        return List.of(java(), memory(), disk(), names(), spark(), perl());
    }

    private static Finding java() {
        int feature = Runtime.version().feature();
        String found = Runtime.version() + " (" + System.getProperty("java.home") + ")";
        return feature == 17 || feature == 21
                ? Finding.ok("java", found)
                : Finding.missing("java", found, "java.advice");
    }

    private static Finding memory() {
        long total = memoryKilobytes("MemTotal:") * 1024;
        long available = memoryKilobytes("MemAvailable:") * 1024;
        String found = gigabytes(available) + " / " + gigabytes(total) + ", "
                + Runtime.getRuntime().availableProcessors() + " CPU";
        if (total == 0) {
            return Finding.ok("memory", Runtime.getRuntime().availableProcessors() + " CPU");
        }
        return available < MEMORY_NEEDED ? Finding.warn("memory", found, "memory.advice") : Finding.ok("memory", found);
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(existing(home)).getUsableSpace();
            String found = gigabytes(free) + " (" + existing(home) + ")";
            return free < DISK_NEEDED ? Finding.warn("disk", found, "disk.advice") : Finding.ok("disk", found);
        } catch (IOException unreadable) {
            return Finding.warn("disk", unreadable.toString(), "disk.advice");
        }
    }

    /** Java opens Chinese paths only when the process was started in a UTF-8 locale. */
    private static Finding names() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return encoding.equalsIgnoreCase("UTF-8")
                ? Finding.ok("names", encoding)
                : Finding.missing("names", encoding, "names.advice");
    }

    /** The scheduler masks secrets in the logs of tasks by it. */
    private static Finding perl() {
        Optional<Path> perl = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "perl"))
                .filter(Files::isExecutable)
                .findFirst();
        return perl.map(path -> Finding.ok("perl", path.toString()))
                .orElseGet(() -> Finding.warn("perl", "—", "perl.advice"));
    }

    private Finding spark() {
        try (Stream<Path> jars = Files.list(installation.libSpark())) {
            long count = jars.filter(path -> path.toString().endsWith(".jar")).count();
            if (count > 0) {
                boolean quick = Files.exists(installation.classData().resolve("spark.jsa"));
                String found = count + " jars";
                return quick ? Finding.ok("spark", found) : new Finding(Finding.Level.OK, "spark", found, "spark.slow");
            }
        } catch (IOException unreadable) {
            // told below
        }
        return Finding.missing("spark", installation.libSpark().toString(), "spark.advice");
    }

    private static Path existing(Path path) {
        Path candidate = path.toAbsolutePath();
        while (!Files.exists(candidate) && candidate.getParent() != null) {
            candidate = candidate.getParent();
        }
        return candidate;
    }

    private static long memoryKilobytes(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE);
    }
}
