package city.yanhuo.contract.reference;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** CSV to {@link ReferenceData}. A table that is not there is empty. */
public final class ReferenceReader {
    private static final Map<String, List<String>> COLUMNS = new TreeMap<>(Map.ofEntries(
            Map.entry("districts.csv", List.of("district", "zh", "en", "kind", "source")),
            Map.entry(
                    "places.csv",
                    List.of("place", "zh", "en", "district", "kind", "parent", "valid_from", "valid_to", "source")),
            Map.entry(
                    "capacities.csv",
                    List.of("place", "day_capacity", "instant_capacity", "valid_from", "valid_to", "source")),
            Map.entry("sensors.csv", List.of("sensor", "place", "zh", "valid_from", "valid_to", "source")),
            Map.entry("aliases.csv", List.of("table", "alias", "code", "valid_from", "valid_to", "source")),
            Map.entry("enterprises.csv", List.of("enterprise", "uscc", "zh", "en", "kind", "source")),
            Map.entry("commodity_classes.csv", List.of("commodity_class", "zh", "en", "position", "source")),
            Map.entry("indicators.csv", List.of("indicator", "zh", "en", "unit", "decimals", "frequency", "source")),
            Map.entry("holidays.csv", List.of("day", "holiday", "kind", "year", "source")),
            Map.entry("lunar_new_years.csv", List.of("year", "day", "source")),
            Map.entry("reasons.csv", List.of("reason", "zh", "en", "source"))));

    private final Problems problems;
    private final List<CsvRow> children = new ArrayList<>();
    private Map<String, String> texts = Map.of();

    /** A reader that reports to the problems. */
    public ReferenceReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads all tables.
     *
     * @param files path inside the schemas folder to text
     */
    public ReferenceData read(Map<String, String> files) {
        texts = files;
        files.keySet().stream()
                .filter(path -> !COLUMNS.containsKey(path.substring("reference/".length())))
                .forEach(path -> problems.add(
                        Location.of(path),
                        "Cannot read the reference table: unknown table, found " + path
                                + Nearest.advice(path.substring("reference/".length()), COLUMNS.keySet())));
        List<District> districts = rows(
                "districts.csv",
                "district",
                row -> new District(row.text("district"), row.label(), row.word("kind", District.Kind.class)));
        List<Place> places = rows("places.csv", "place", row -> place(row, districts));
        List<String> placeCodes = places.stream().map(Place::place).toList();
        children.forEach(row -> known(row, "parent", placeCodes));
        List<Capacity> capacities = capacities(placeCodes);
        List<Sensor> sensors = rows("sensors.csv", "sensor", row -> sensor(row, places));
        List<Enterprise> enterprises = rows("enterprises.csv", "enterprise", ReferenceReader::enterprise);
        List<CommodityClass> classes = rows(
                "commodity_classes.csv",
                "commodity_class",
                row -> new CommodityClass(row.text("commodity_class"), row.label(), row.integer("position")));
        List<Indicator> indicators = rows("indicators.csv", "indicator", ReferenceReader::indicator);
        List<Reason> reasons = rows("reasons.csv", "reason", row -> new Reason(row.text("reason"), row.label()));
        BusinessCalendar calendar = new BusinessCalendar(holidays(), lunarNewYears());
        AliasTable aliases = new AliasTable();
        districts.forEach(row -> aliases.name("district", row.district(), row.label()));
        places.forEach(row -> aliases.name("place", row.place(), row.label()));
        sensors.forEach(row -> aliases.code("sensor", row.sensor()));
        enterprises.forEach(row -> aliases.name("enterprise", row.enterprise(), row.label()));
        enterprises.forEach(row -> aliases.alias("enterprise", row.uscc(), row.enterprise()));
        classes.forEach(row -> aliases.name("commodity_class", row.commodityClass(), row.label()));
        indicators.forEach(row -> aliases.name("indicator", row.indicator(), row.label()));
        rows("aliases.csv", "", row -> row).forEach(aliases::add);
        return new ReferenceData(
                districts,
                places,
                capacities,
                sensors,
                enterprises,
                classes,
                indicators,
                reasons,
                aliases.all(),
                calendar);
    }

    private Place place(CsvRow row, List<District> districts) {
        known(row, "district", districts.stream().map(District::district).toList());
        children.add(row);
        return new Place(
                row.text("place"),
                row.label(),
                row.text("district"),
                row.text("kind"),
                row.find("parent"),
                row.validity());
    }

    private List<Capacity> capacities(List<String> places) {
        List<Capacity> capacities = new ArrayList<>();
        rows("capacities.csv", "", row -> row).forEach(row -> {
            known(row, "place", places);
            Capacity capacity = new Capacity(
                    row.text("place"),
                    positive(row, "day_capacity"),
                    positive(row, "instant_capacity"),
                    row.validity());
            if (row.find("day_capacity").isEmpty()
                    && row.find("instant_capacity").isEmpty()) {
                row.problem("day_capacity", "a row needs a capacity of the day or of the moment, found neither");
            }
            if (capacities.stream()
                    .anyMatch(other -> other.place().equals(capacity.place())
                            && other.validity().overlaps(capacity.validity()))) {
                row.problem(
                        "valid_from",
                        "two capacities of one place must not hold on the same day, found another for "
                                + capacity.place() + "; give valid_from and valid_to");
            }
            capacities.add(capacity);
        });
        return List.copyOf(capacities);
    }

    private static Optional<Long> positive(CsvRow row, String column) {
        Optional<Long> number = row.findLong(column);
        number.filter(value -> value <= 0)
                .ifPresent(value -> row.problem(column, "it must be above 0, found " + value));
        return number;
    }

    private static Sensor sensor(CsvRow row, List<Place> places) {
        known(row, "place", places.stream().map(Place::place).toList());
        return new Sensor(row.text("sensor"), row.text("place"), row.text("zh"), row.validity());
    }

    private static void known(CsvRow row, String column, List<String> codes) {
        row.find(column)
                .filter(code -> !codes.contains(code))
                .ifPresent(code ->
                        row.problem(column, "unknown code, found \"" + code + "\"" + Nearest.advice(code, codes)));
    }

    private static Enterprise enterprise(CsvRow row) {
        Enterprise enterprise = new Enterprise(row.text("enterprise"), row.text("uscc"), row.label(), row.text("kind"));
        CreditCode.problem(enterprise.uscc()).ifPresent(why -> row.problem("uscc", why));
        return enterprise;
    }

    private static Indicator indicator(CsvRow row) {
        return new Indicator(
                row.text("indicator"),
                row.label(),
                row.text("unit"),
                row.integer("decimals"),
                row.word("frequency", Indicator.Frequency.class));
    }

    private List<Holiday> holidays() {
        return rows(
                "holidays.csv",
                "day",
                row -> new Holiday(
                        row.day("day"),
                        row.text("holiday"),
                        row.word("kind", Holiday.Kind.class),
                        row.integer("year")));
    }

    private Map<Integer, LocalDate> lunarNewYears() {
        Map<Integer, LocalDate> days = new HashMap<>();
        rows("lunar_new_years.csv", "year", row -> {
            LocalDate day = row.day("day");
            int year = row.integer("year");
            if (day.isBefore(LocalDate.of(year, 1, 21)) || day.isAfter(LocalDate.of(year, 2, 21))) {
                row.problem(
                        "day", "a lunar new year lies between 21 January and 21 February of its year, found " + day);
            }
            return days.put(year, day);
        });
        return days;
    }

    /** Reads a table; a row whose key stood before is reported. */
    private <T> List<T> rows(String file, String key, Function<CsvRow, T> reader) {
        String path = "reference/" + file;
        String text = texts.get(path);
        if (text == null) {
            return List.of();
        }
        List<T> rows = new ArrayList<>();
        Map<String, Location> seen = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(path, text, COLUMNS.getOrDefault(file, List.of()), problems)) {
            row.text("source");
            Location first = key.isEmpty() ? null : seen.putIfAbsent(row.text(key), row.location());
            if (first != null) {
                row.problem(key, "it stands twice, found \"" + row.text(key) + "\" already on line " + first.line());
                continue;
            }
            T value = reader.apply(row);
            rows.add(value);
        }
        return rows;
    }
}
