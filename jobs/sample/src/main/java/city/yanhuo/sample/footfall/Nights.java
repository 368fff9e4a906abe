package city.yanhuo.sample.footfall;

import city.yanhuo.sample.footfall.Night.Passage;
import city.yanhuo.sample.footfall.Night.Slot;
import city.yanhuo.sample.time.CivilCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The nights of streets, from their hours. */
final class Nights {
    static final int NIGHT_HOURS = 12;

    private static final int HOURS = 24;

    private final FootfallSeries series;

    Nights(FootfallSeries series) {
        this.series = series;
    }

    /** The business day of that date. */
    Night of(Street street, LocalDate day) {
        LocalDateTime opening = day.atTime(FootfallSeries.NIGHT_ENDS, 0);
        Map<Slot, Passage> passages = new HashMap<>();
        for (String sensor : street.sensors()) {
            for (int hour = 0; hour < HOURS; hour++) {
                LocalDateTime time = opening.plusHours(hour);
                OptionalLong in = series.known(street, sensor, time);
                if (in.isPresent()) {
                    passages.put(
                            new Slot(sensor, time.getHour()),
                            new Passage(in.getAsLong(), series.out(street, sensor, time)));
                }
            }
        }
        return new Night(passages, street.sensors().size() * NIGHT_HOURS);
    }

    /** The night of last year that it is compared with, if the bureau knows anything of it. */
    Optional<Night> partner(Street street, LocalDate day) {
        return CivilCalendar.partner(day)
                .day()
                .map(lastYear -> of(street, lastYear))
                .filter(night -> !night.isEmpty());
    }
}
