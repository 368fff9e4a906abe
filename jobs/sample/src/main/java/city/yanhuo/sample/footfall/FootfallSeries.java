package city.yanhuo.sample.footfall;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.time.CivilCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;

/** The true hourly counts, July to September of 2023 and 2024. An hour is computed when it is asked for; nothing is kept. */
final class FootfallSeries {
    static final List<YearMonth> MONTHS = List.of(
            YearMonth.of(2023, 7),
            YearMonth.of(2023, 8),
            YearMonth.of(2023, 9),
            YearMonth.of(2024, 7),
            YearMonth.of(2024, 8),
            YearMonth.of(2024, 9));

    static final int NIGHT_BEGINS = 18;
    static final int NIGHT_ENDS = 6;

    /** 18:00, 19:00, … 05:00 (domain.md §5.3). */
    private static final double[] NIGHT = {.16, .22, .22, .17, .11, .06, .03, .015, .00375, .00375, .00375, .00375};
    /** 06:00, 07:00, … 17:00. */
    private static final double[] DAY = {.01, .02, .04, .06, .09, .11, .12, .11, .11, .12, .12, .09};

    private final Chance chance;
    private final List<Street> streets;

    FootfallSeries(Chance chance, int scale) {
        this.chance = chance;
        this.streets = Street.of(scale);
    }

    List<Street> streets() {
        return streets;
    }

    /** Whether another street lies within it. */
    boolean isAround(Street street) {
        return streets.stream().anyMatch(other -> other.around().equals(street.code()));
    }

    /** People who came in past the sensor in the hour. */
    long in(Street street, String sensor, LocalDateTime hour) {
        return count(street, sensor, hour, "IN");
    }

    /** People who went out past it. */
    long out(Street street, String sensor, LocalDateTime hour) {
        return count(street, sensor, hour, "OUT");
    }

    /** What the bureau knows of the hour: empty outside the months and where the sensor was off. */
    OptionalLong known(Street street, String sensor, LocalDateTime hour) {
        boolean outside = !MONTHS.contains(YearMonth.from(hour));
        return outside || Outage.at(sensor, hour).isPresent()
                ? OptionalLong.empty()
                : OptionalLong.of(in(street, sensor, hour));
    }

    static boolean isNight(int hour) {
        return hour >= NIGHT_BEGINS || hour < NIGHT_ENDS;
    }

    private long count(Street street, String sensor, LocalDateTime hour, String direction) {
        LocalDate business = hour.minusHours(NIGHT_ENDS).toLocalDate();
        double share = shareOf(street, hour.getHour());
        double size = ofDay(street, business) * level(street, business.getYear()) * weather(street, business);
        double noise = chance.of("footfall", sensor, hour, direction).between(.88, 1.12);
        return Math.round(size * share / street.sensors().size() * noise);
    }

    private static double shareOf(Street street, int hour) {
        return isNight(hour)
                ? street.nightShare() * NIGHT[(hour + 24 - NIGHT_BEGINS) % 24]
                : (1 - street.nightShare()) * DAY[hour - NIGHT_ENDS];
    }

    private double weather(Street street, LocalDate day) {
        return chance.of("weather", street.code(), day).between(.85, 1.1);
    }

    private static double ofDay(Street street, LocalDate day) {
        if (CivilCalendar.holiday(day).isPresent()) {
            return street.holiday();
        }
        return CivilCalendar.dayClass(day).equals("REST") ? street.weekend() : street.workday();
    }

    private static double level(Street street, int year) {
        return year == 2024 ? 1 : 1 / street.growth();
    }
}
