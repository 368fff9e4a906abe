package city.yanhuo.sample.footfall;

import java.util.OptionalLong;

/**
 * People who came into a street in one night and its business day (06:00 to 06:00).
 *
 * @param evening 18:00 to 22:00; empty when no hour of it reported
 * @param late 22:00 to 06:00; empty when no hour of it reported
 * @param day the whole business day
 * @param expected hours of the night times sensors
 * @param reported hours of the night with a count
 * @param any whether any hour of the business day reported
 */
record Night(OptionalLong evening, OptionalLong late, long day, int expected, int reported, boolean any) {
    private static final int NINE_TENTHS = 9;
    private static final int TENTHS = 10;

    long count() {
        return evening.orElse(0) + late.orElse(0);
    }

    boolean isCovered() {
        return reported * TENTHS >= expected * NINE_TENTHS;
    }
}
