package city.yanhuo.contract.reference;

import java.time.LocalDate;

/**
 * A footfall sensor.
 *
 * @param sensor id as the files write it
 * @param place the place whose footfall it counts
 * @param zh where it hangs
 * @param validity when it was in use
 */
public record Sensor(String sensor, String place, String zh, Validity validity) {
    /** Whether its counts are expected on a day. */
    public boolean isValidOn(LocalDate day) {
        return validity.includes(day);
    }
}
