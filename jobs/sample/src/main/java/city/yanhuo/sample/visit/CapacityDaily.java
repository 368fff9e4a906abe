package city.yanhuo.sample.visit;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The true rows of the mart {@code capacity_daily} for the one place that has a capacity. */
public final class CapacityDaily {
    private static final String HEADER = "place,period_start,basis,visits,in_park_peak,day_capacity,instant_capacity,"
            + "day_ratio,instant_ratio,level,days_from_80_month,days_from_80_ytd,days_full_month,days_full_ytd,"
            + "days_rated_ytd";
    private static final String PLACE = "jinci";
    private static final long DAY = 50_000;
    private static final long INSTANT = 15_000;

    private final GateSeries series;

    /** Truth of one city. */
    public CapacityDaily(Chance chance, int scale) {
        this.series = new GateSeries(chance, scale);
    }

    /** Writes its rows by day. */
    public void write(Path folder) throws IOException {
        GatePlace place = series.places().stream()
                .filter(found -> found.code().equals(PLACE))
                .findFirst()
                .orElseThrow();
        try (Table table = Table.create(folder.resolve("capacity_daily.csv"), HEADER)) {
            int[] month = new int[2];
            int[] year = new int[3];
            LocalDate end = GateSeries.LAST.atEndOfMonth();
            for (LocalDate day = GateSeries.FIRST.atDay(1); !day.isAfter(end); day = day.plusDays(1)) {
                month = day.getDayOfMonth() == 1 ? new int[2] : month;
                year = day.getDayOfYear() == 1 ? new int[3] : year;
                Optional<GateDay> known = series.known(place, day);
                if (known.isPresent()) {
                    writeDay(table, day, known.get(), month, year);
                }
            }
        }
    }

    private static void writeDay(Table table, LocalDate day, GateDay known, int[] month, int[] year)
            throws IOException {
        long peak = known.inParkPeak().orElseThrow();
        boolean full = known.visits() >= DAY || peak >= INSTANT;
        boolean warned = known.visits() * 5 >= DAY * 4 || peak * 5 >= INSTANT * 4;
        month[0] += warned ? 1 : 0;
        year[0] += warned ? 1 : 0;
        month[1] += full ? 1 : 0;
        year[1] += full ? 1 : 0;
        year[2]++;
        table.row(
                PLACE,
                day,
                "GATE_IN",
                known.visits(),
                peak,
                DAY,
                INSTANT,
                ratio(known.visits(), DAY),
                ratio(peak, INSTANT),
                full ? "FULL" : warned ? "WARN" : "NONE",
                month[0],
                year[0],
                month[1],
                year[1],
                year[2]);
    }

    private static Optional<BigDecimal> ratio(long people, long capacity) {
        return Figure.ratio(BigDecimal.valueOf(people), BigDecimal.valueOf(capacity), "")
                .value();
    }
}
