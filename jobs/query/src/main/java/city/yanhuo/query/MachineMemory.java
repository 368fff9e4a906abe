package city.yanhuo.query;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How much memory this process may have at most: the machine's, or its container's. */
final class MachineMemory {
    private static final Path MACHINE = Path.of("/proc/meminfo");
    private static final Path CONTAINER = Path.of("/sys/fs/cgroup/memory.max");
    private static final long UNKNOWN = 1L << 30;

    private MachineMemory() {}

    /** In bytes. Linux tells it in files, which takes a hundredth of the time that loading the management classes takes. */
    static long bytes() {
        OptionalLong machine = number(MACHINE, "MemTotal:");
        if (machine.isEmpty()) {
            return fromManagement();
        }
        LongStream limits =
                LongStream.concat(LongStream.of(machine.getAsLong() * 1024), number(CONTAINER, "").stream());
        return limits.min().orElse(UNKNOWN);
    }

    private static OptionalLong number(Path file, String label) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .limit(1)
                    .map(line -> line.replaceAll("\\D", ""))
                    .filter(digits -> !digits.isEmpty() && digits.length() < 18)
                    .mapToLong(Long::parseLong)
                    .findFirst();
        } catch (IOException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    private static long fromManagement() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean bean
                ? bean.getTotalMemorySize()
                : UNKNOWN;
    }
}
