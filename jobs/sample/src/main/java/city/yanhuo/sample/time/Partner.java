package city.yanhuo.sample.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The day of last year that a day is compared with.
 *
 * @param day the partner, if there is one
 * @param reason why there is none; "" when there is one
 */
public record Partner(Optional<LocalDate> day, String reason) {
    static Partner of(LocalDate day) {
        return new Partner(Optional.of(day), "");
    }

    static Partner none(String reason) {
        return new Partner(Optional.empty(), reason);
    }
}
