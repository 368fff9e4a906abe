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
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;

/** The true rows of the mart {@code night_footfall_nightly}. */
public final class NightFootfall {
    private static final String HEADER =
            "place,period_start,basis,district,is_total,night_count,evening_count,late_count,"
                    + "small_hours_count,night_out_count,night_passes,in_out_ratio,day_count,night_share,night_share_reason,"
                    + "sensor_hours_expected,sensor_hours_reported,coverage_share,partner_date,night_count_base,"
                    + "night_count_growth,night_count_growth_reason,night_count_change,footfall_effect,coverage_effect,"
                    + "matched_sensor_hours,matched_count,matched_count_base,night_count_like_for_like_growth,"
                    + "night_count_like_for_like_growth_reason";

    private final FootfallSeries series;
    private final Nights nights;

    /** Truth of one city. */
    public NightFootfall(Chance chance, int scale) {
        this.series = new FootfallSeries(chance, scale);
        this.nights = new Nights(series);
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
        Night night = nights.of(street, day);
        Partner partner = CivilCalendar.partner(day);
        Optional<Night> base = nights.partner(street, day);
        Optional<Night> matched = base.filter(other -> night.hoursSharedWith(other) > 0);
        Optional<Long> change = base.map(other -> night.count() - other.count());
        Optional<Long> people = matched.map(other -> night.countSharedWith(other) - other.countSharedWith(night));
        Figure growth = growth(night, partner, base);
        Figure alike = likeForLike(night, partner, base);
        Figure share = night.isCovered() ? ratio(night.count(), night.day()) : Figure.none("LOW_COVERAGE");
        table.row(
                street.code(),
                day,
                "CAMERA_PASS",
                street.district(),
                series.isAround(street),
                night.count(),
                text(night.evening()),
                text(night.late()),
                text(night.smallHours()),
                night.out(),
                night.count() + night.out(),
                ratio(night.count(), night.out()).value(),
                night.day(),
                share.value(),
                share.reason(),
                night.expected(),
                night.reported(),
                ratio(night.reported(), night.expected()).value(),
                partner.day(),
                base.map(Night::count),
                growth.value(),
                growth.reason(),
                change,
                people,
                people.map(effect -> change.orElseThrow() - effect),
                base.map(night::hoursSharedWith).orElse(0),
                matched.map(night::countSharedWith),
                matched.map(other -> other.countSharedWith(night)),
                alike.value(),
                alike.reason());
    }

    private static Figure growth(Night night, Partner partner, Optional<Night> base) {
        if (partner.day().isEmpty()) {
            return Figure.none(partner.reason());
        }
        if (base.isEmpty()) {
            return Figure.none("NO_BASE");
        }
        return night.isCovered() && base.get().isCovered()
                ? growth(night.count(), base.get().count())
                : Figure.none("LOW_COVERAGE");
    }

    private static Figure likeForLike(Night night, Partner partner, Optional<Night> base) {
        if (partner.day().isEmpty()) {
            return Figure.none(partner.reason());
        }
        if (base.isEmpty()) {
            return Figure.none("NO_BASE");
        }
        return night.hoursSharedWith(base.get()) == 0
                ? Figure.none("NON_COMPARABLE")
                : growth(night.countSharedWith(base.get()), base.get().countSharedWith(night));
    }

    private static Figure growth(long level, long base) {
        return Figure.growth(BigDecimal.valueOf(level), BigDecimal.valueOf(base));
    }

    private static Figure ratio(long part, long whole) {
        return Figure.ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), "ZERO_BASE");
    }

    private static Object text(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : "";
    }
}
