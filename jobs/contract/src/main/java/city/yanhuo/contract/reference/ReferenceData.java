package city.yanhuo.contract.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The reference tables of {@code schemas/reference}, each in the order of its file. Immutable. */
public final class ReferenceData {
    private final Map<String, District> districts;
    private final Map<String, Place> places;
    private final List<Capacity> capacities;
    private final Map<String, Sensor> sensors;
    private final Map<String, Enterprise> enterprises;
    private final Map<String, CommodityClass> commodityClasses;
    private final Map<String, Indicator> indicators;
    private final Map<String, Reason> reasons;
    private final BusinessCalendar calendar;
    private final Map<String, Map<String, List<Alias>>> aliases = new HashMap<>();

    ReferenceData(
            List<District> districts,
            List<Place> places,
            List<Capacity> capacities,
            List<Sensor> sensors,
            List<Enterprise> enterprises,
            List<CommodityClass> commodityClasses,
            List<Indicator> indicators,
            List<Reason> reasons,
            List<Alias> aliases,
            BusinessCalendar calendar) {
        this.districts = byCode(districts, District::district);
        this.places = byCode(places, Place::place);
        this.capacities = List.copyOf(capacities);
        this.sensors = byCode(sensors, Sensor::sensor);
        this.enterprises = byCode(enterprises, Enterprise::enterprise);
        this.commodityClasses = byCode(commodityClasses, CommodityClass::commodityClass);
        this.indicators = byCode(indicators, Indicator::indicator);
        this.reasons = byCode(reasons, Reason::reason);
        this.calendar = calendar;
        aliases.forEach(this::add);
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(code.apply(row), row));
        return Collections.unmodifiableMap(map);
    }

    private void add(Alias alias) {
        aliases.computeIfAbsent(alias.table(), table -> new LinkedHashMap<>())
                .computeIfAbsent(CellText.compact(alias.alias()), text -> new ArrayList<>())
                .add(alias);
    }

    /**
     * The code that a text means on a day. Full-width forms and blanks mean nothing; a code means itself.
     *
     * @param table one of {@link #lookupTables()}
     * @param text as the file writes it
     * @param day the day that the figure is about
     * @return the code; empty when nobody has said what the text means
     */
    public Optional<String> lookup(String table, String text, LocalDate day) {
        String compact = CellText.compact(text);
        Map<String, List<Alias>> known = aliases.getOrDefault(table, Map.of());
        return known.getOrDefault(compact, List.of()).stream()
                .filter(alias -> alias.validity().includes(day))
                .map(Alias::code)
                .findFirst();
    }

    /** Names of the tables that texts may be looked up in: those that have a code or an alias. */
    public Set<String> lookupTables() {
        return new TreeSet<>(aliases.keySet());
    }

    /** All codes that a table knows, in order. */
    public Set<String> codes(String table) {
        Set<String> codes = new TreeSet<>();
        aliases.getOrDefault(table, Map.of()).values().forEach(list -> list.forEach(alias -> codes.add(alias.code())));
        return codes;
    }

    /**
     * All texts, codes included, that a table takes on a day, in the order of the files: the name before other names of the same
     * code.
     */
    public List<String> names(String table, LocalDate day) {
        return aliases.getOrDefault(table, Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(alias -> alias.validity().includes(day))
                .map(Alias::alias)
                .distinct()
                .toList();
    }

    /** Districts, counties and the city itself by GB/T 2260 code. */
    public Map<String, District> districts() {
        return districts;
    }

    /** Places by code. */
    public Map<String, Place> places() {
        return places;
    }

    /** Approved capacities of places; at most one a place and day. */
    public List<Capacity> capacities() {
        return capacities;
    }

    /** Sensors by id. */
    public Map<String, Sensor> sensors() {
        return sensors;
    }

    /** Firms by code. */
    public Map<String, Enterprise> enterprises() {
        return enterprises;
    }

    /** Commodity classes by code. */
    public Map<String, CommodityClass> commodityClasses() {
        return commodityClasses;
    }

    /** Published indicators by code. */
    public Map<String, Indicator> indicators() {
        return indicators;
    }

    /** Reasons for an unknown measure by code. */
    public Map<String, Reason> reasons() {
        return reasons;
    }

    /** Working days, holidays and lunar new years. */
    public BusinessCalendar calendar() {
        return calendar;
    }
}
