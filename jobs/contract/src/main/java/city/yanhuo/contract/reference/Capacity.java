package city.yanhuo.contract.reference;

import java.util.Optional;

/**
 * The largest number of visitors that was approved for a place for a time (domain.md §3.3). At least one of the two numbers is there.
 *
 * @param place code of the place
 * @param day most visits in a day
 * @param instant most people inside at one moment
 * @param validity when it holds; two rows of one place never hold on the same day
 */
public record Capacity(String place, Optional<Long> day, Optional<Long> instant, Validity validity) {}
