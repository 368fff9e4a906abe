package city.yanhuo.pipeline.build;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hourly counts of many sensors over 2023 and 2024 and nothing else, for {@code scripts/bench marts}: one file a month, each
 * fiftieth hour offline. The same number of sensor-hours gives the same bytes.
 *
 * <p>Arguments: folder, sensor-hours. Writes {@code landing/} and, for the schemas, {@code sensors.csv}.
 */
public final class BulkFootfall {
    private static final YearMonth FIRST_MONTH = YearMonth.of(2023, 1);
    private static final int MONTHS = 24;
    private static final long HOURS = 731 * 24;
    private static final int OFFLINE_ONE_IN = 50;
    private static final List<String> PLACES =
            List.of("liuxiang", "zhonglou", "jinyang_lake", "ancient_county", "botanical");

    private BulkFootfall() {}

    /** Writes the files. */
    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        long sensors = Math.max(1, Long.parseLong(arguments[1]) / HOURS);
        List<String> names = Stream.iterate(0, n -> n + 1)
                .limit(sensors)
                .map(n -> String.format(Locale.ROOT, "B%04d", n))
                .toList();
        Path landing = Files.createDirectories(out.resolve("landing/钟楼街管委会"));
        Files.write(out.resolve("sensors.csv"), sensors(names));
        for (int month = 0; month < MONTHS; month++) {
            writeMonth(landing, FIRST_MONTH.plusMonths(month), names);
        }
        System.out.printf("sensor_hours %d%n", sensors * HOURS);
    }

    private static List<String> sensors(List<String> names) {
        Stream<String> rows = IntStream.range(0, names.size())
                .mapToObj(n -> names.get(n) + "," + PLACES.get(n % PLACES.size()) + "," + names.get(n)
                        + ",2023-01-01,,measured");
        return Stream.concat(Stream.of("sensor,place,zh,valid_from,valid_to,source"), rows)
                .toList();
    }

    private static void writeMonth(Path landing, YearMonth month, List<String> sensors) throws IOException {
        SplittableRandom random = new SplittableRandom(month.getYear() * 12L + month.getMonthValue());
        try (BufferedWriter file = Files.newBufferedWriter(landing.resolve("小时客流_" + month + ".csv"))) {
            file.write("设备编号,时段,进,出,状态\n");
            LocalDateTime end = month.plusMonths(1).atDay(1).atStartOfDay();
            for (LocalDateTime hour = month.atDay(1).atStartOfDay(); hour.isBefore(end); hour = hour.plusHours(1)) {
                String slot = "," + hour.toString().replace('T', ' ') + ",";
                for (String sensor : sensors) {
                    file.write(sensor + slot + reading(random) + "\n");
                }
            }
        }
    }

    private static String reading(SplittableRandom random) {
        return random.nextInt(OFFLINE_ONE_IN) == 0
                ? ",,断线"
                : random.nextInt(2_000) + "," + random.nextInt(2_000) + ",正常";
    }
}
