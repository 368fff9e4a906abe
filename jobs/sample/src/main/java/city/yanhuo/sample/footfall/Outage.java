package city.yanhuo.sample.footfall;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Hours for which a sensor gives no count.
 *
 * @param sensor id
 * @param from first hour
 * @param to last hour, inclusive
 * @param kind what the file shows
 */
record Outage(String sensor, LocalDateTime from, LocalDateTime to, Kind kind) {
    enum Kind {
        /** The row says 断线 and has no counts. */
        MARKED,
        /** There is no row. */
        SILENT,
        /** The row is broken: its counts are no numbers. */
        GARBLED
    }

    private static final List<Outage> ALL = List.of(
            outage("LX02", "2024-08-10T20:00", "2024-08-12T07:00", Kind.MARKED),
            outage("GX01", "2024-07-20T18:00", "2024-07-21T05:00", Kind.SILENT),
            outage("JY02", "2023-08-16T21:00", "2023-08-17T02:00", Kind.MARKED),
            outage("ZL01", "2024-09-03T23:00", "2024-09-04T00:00", Kind.MARKED),
            outage("JY01", "2024-07-05T20:00", "2024-07-05T20:00", Kind.GARBLED));

    private static Outage outage(String sensor, String from, String to, Kind kind) {
        return new Outage(sensor, LocalDateTime.parse(from), LocalDateTime.parse(to), kind);
    }

    static Optional<Outage> at(String sensor, LocalDateTime hour) {
        return ALL.stream()
                .filter(outage ->
                        outage.sensor.equals(sensor) && !hour.isBefore(outage.from) && !hour.isAfter(outage.to))
                .findFirst();
    }
}
