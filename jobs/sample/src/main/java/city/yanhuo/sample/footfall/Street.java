package city.yanhuo.sample.footfall;

import java.util.ArrayList;
import java.util.List;

/**
 * A place with sensors, at the size of 2024 (domain.md §5.3).
 *
 * @param code place code
 * @param district GB/T 2260 code
 * @param around the place that it lies within; "" when none
 * @param sensors ids of its sensors
 * @param workday people who come in on a working day
 * @param weekend on a rest day
 * @param holiday on a named holiday
 * @param nightShare share of 18:00 to 06:00
 * @param growth 2024 over 2023
 */
record Street(
        String code,
        String district,
        String around,
        List<String> sensors,
        int workday,
        int weekend,
        int holiday,
        double nightShare,
        double growth) {
    Street {
        sensors = List.copyOf(sensors);
    }

    private static final List<Street> CITY = List.of(
            new Street("zhonglou", "140106", "liuxiang", List.of("ZL01", "ZL02"), 34000, 62000, 90000, .53, 1.08),
            new Street("liuxiang", "140106", "", List.of("LX01", "LX02"), 26000, 48000, 62000, .50, 1.04),
            new Street("ancient_county", "140110", "", List.of("GX01", "GX02"), 12000, 30000, 52000, .40, 1.14),
            new Street("jinyang_lake", "140110", "", List.of("JY01", "JY02"), 8000, 25000, 38000, .45, 1.12));

    /** The streets of a city of that scale; copies after the first have names of their own. */
    static List<Street> of(int scale) {
        List<Street> streets = new ArrayList<>(CITY);
        for (int copy = 2; copy <= scale; copy++) {
            for (Street street : CITY) {
                streets.add(street.copy(copy));
            }
        }
        return List.copyOf(streets);
    }

    /** The streets that a city of that scale has beyond the first. */
    static List<Street> beyondFirst(int scale) {
        List<Street> streets = of(scale);
        return streets.subList(CITY.size(), streets.size());
    }

    private Street copy(int number) {
        return new Street(
                code + "_x" + number,
                district,
                "",
                sensors.stream().map(sensor -> sensor + "X" + number).toList(),
                workday,
                weekend,
                holiday,
                nightShare,
                growth);
    }

    boolean isWithinAnother() {
        return !around.isEmpty();
    }
}
