package city.yanhuo.sample.footfall;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Figure;
import city.yanhuo.sample.time.CivilCalendar;
import city.yanhuo.sample.time.Partner;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;

/** The true rows of the mart {@code night_footfall_nightly}. */
public final class NightFootfall {
    private static final String HEADER =
            "place,period_start,basis,district,night_count,evening_count,late_count,day_count,"
                    + "night_share,night_share_reason,sensor_hours_expected,sensor_hours_reported,coverage_share,partner_date,"
                    + "night_count_base,night_count_growth,night_count_growth_reason";
    private static final int NIGHT_HOURS = 12;
    private static final int HOURS = 24;
    private static final int LATE_BEGINS = 22;
    private static final String LOW_COVERAGE = "LOW_COVERAGE";

    private final FootfallSeries series;

    /** Truth of one city. */
    public NightFootfall(Chance chance, int scale) {
        this.series = new FootfallSeries(chance, scale);
    }

    /** Writes all rows, by place and night. */
    public void write(Path folder) throws IOException {
        try (Table table = Table.create(folder.resolve("night_footfall_nightly.csv"), HEADER)) {
            for (Street street : series.streets()) {
                for (YearMonth month : FootfallSeries.MONTHS) {
                    LocalDate first = FootfallSeries.MONTHS.contains(month.minusMonths(1))
                            ? month.atDay(1)
                            : month.atDay(1).minusDays(1);
                    for (LocalDate day = first; !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
                        writeNight(table, street, day);
                    }
                }
            }
        }
    }

    private void writeNight(Table table, Street street, LocalDate day) throws IOException {
        Night night = night(street, day);
        Partner partner = CivilCalendar.partner(day);
        Optional<Night> base =
                partner.day().map(lastYear -> night(street, lastYear)).filter(Night::any);
        Figure growth = growth(night, partner, base);
        Figure share = night.isCovered()
                ? Figure.ratio(BigDecimal.valueOf(night.count()), BigDecimal.valueOf(night.day()), "ZERO_BASE")
                : Figure.none(LOW_COVERAGE);
        table.row(
                street.code(),
                day,
                "CAMERA_PASS",
                street.district(),
                night.count(),
                text(night.evening()),
                text(night.late()),
                night.day(),
                share.value(),
                share.reason(),
                night.expected(),
                night.reported(),
                Figure.ratio(BigDecimal.valueOf(night.reported()), BigDecimal.valueOf(night.expected()), "")
                        .value(),
                partner.day(),
                base.map(Night::count),
                growth.value(),
                growth.reason());
    }

    private static Figure growth(Night night, Partner partner, Optional<Night> base) {
        if (partner.day().isEmpty()) {
            return Figure.none(partner.reason());
        }
        if (base.isEmpty()) {
            return Figure.none("NO_BASE");
        }
        return night.isCovered() && base.get().isCovered()
                ? Figure.growth(
                        BigDecimal.valueOf(night.count()),
                        BigDecimal.valueOf(base.get().count()))
                : Figure.none(LOW_COVERAGE);
    }

    private Night night(Street street, LocalDate day) {
        LocalDateTime opening = day.atTime(FootfallSeries.NIGHT_ENDS, 0);
        OptionalLong evening = OptionalLong.empty();
        OptionalLong late = OptionalLong.empty();
        long whole = 0;
        int reported = 0;
        boolean any = false;
        for (String sensor : street.sensors()) {
            for (int hour = 0; hour < HOURS; hour++) {
                LocalDateTime time = opening.plusHours(hour);
                OptionalLong count = series.known(street, sensor, time);
                if (count.isEmpty()) {
                    continue;
                }
                any = true;
                whole += count.getAsLong();
                if (FootfallSeries.isNight(time.getHour())) {
                    reported++;
                    boolean isEvening = time.getHour() >= FootfallSeries.NIGHT_BEGINS && time.getHour() < LATE_BEGINS;
                    evening = isEvening ? OptionalLong.of(evening.orElse(0) + count.getAsLong()) : evening;
                    late = isEvening ? late : OptionalLong.of(late.orElse(0) + count.getAsLong());
                }
            }
        }
        return new Night(evening, late, whole, street.sensors().size() * NIGHT_HOURS, reported, any);
    }

    private static Object text(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : "";
    }
}
