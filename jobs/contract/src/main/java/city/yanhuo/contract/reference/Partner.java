package city.yanhuo.contract.reference;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The day of last year that a day may be compared with.
 *
 * @param day the partner; empty when there is none
 * @param reason why there is none: NO_PARTNER or LENGTH_DIFFERS; "" when there is one
 */
public record Partner(Optional<LocalDate> day, String reason) {
    static Partner of(LocalDate day) {
        return new Partner(Optional.of(day), "");
    }

    static Partner none(String reason) {
        return new Partner(Optional.empty(), reason);
    }
}
