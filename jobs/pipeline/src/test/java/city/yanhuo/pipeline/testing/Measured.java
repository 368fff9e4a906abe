package city.yanhuo.pipeline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What measuring programs have in common. */
public final class Measured {
    private Measured() {}

    /** The median of the passes after the first, or of the only one. */
    public static double median(List<Double> passes) {
        List<Double> warm = new ArrayList<>(passes.size() > 1 ? passes.subList(1, passes.size()) : passes);
        Collections.sort(warm);
        return warm.get(warm.size() / 2);
    }

    /** The most memory that this process ever had resident. */
    public static long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Removes a folder, which need not be there. */
    public static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
