package city.yanhuo.contract.reference;

import city.yanhuo.contract.Label;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A place that people visit.
 *
 * @param place code
 * @param label its names
 * @param district GB/T 2260 code
 * @param kind SCENIC, MUSEUM, PARK, STREET …
 * @param parent the place that contains it, whose counts must not be added to its own
 * @param validity when it counts
 */
public record Place(
        String place, Label label, String district, String kind, Optional<String> parent, Validity validity) {
    /** Whether the place counts on a day. */
    public boolean isValidOn(LocalDate day) {
        return validity.includes(day);
    }
}
