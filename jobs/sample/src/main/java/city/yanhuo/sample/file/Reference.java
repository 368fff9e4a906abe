package city.yanhuo.sample.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places and sensors that a larger city has beyond the reference tables of {@code schemas/}, in the shape of those tables. */
public final class Reference {
    private static final String SOURCE = "larger sample city";

    private final Map<String, List<Object>> places = new LinkedHashMap<>();
    private final List<List<Object>> aliases = new ArrayList<>();
    private final List<List<Object>> sensors = new ArrayList<>();

    /** Adds a place, once. */
    public void addPlace(String code, String label, String district) {
        places.putIfAbsent(code, List.of(code, label, label, district, "SCENIC", "", "", "", SOURCE));
    }

    /** Adds another name of a place. */
    public void addAlias(String code, String alias) {
        aliases.add(List.of("place", alias, code, "", "", SOURCE));
    }

    /** Adds a sensor. */
    public void addSensor(String sensor, String place) {
        sensors.add(List.of(sensor, place, sensor, "2023-01-01", "", SOURCE));
    }

    /** Writes the three tables into a folder; nothing when there is nothing to add. */
    public void write(Path folder) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        String header = "place,zh,en,district,kind,parent,valid_from,valid_to,source";
        write(folder.resolve("places.csv"), header, places.values());
        write(folder.resolve("aliases.csv"), "table,alias,code,valid_from,valid_to,source", aliases);
        write(folder.resolve("sensors.csv"), "sensor,place,zh,valid_from,valid_to,source", sensors);
    }

    private static void write(Path file, String header, Iterable<List<Object>> rows) throws IOException {
        try (Table table = Table.create(file, header)) {
            for (List<Object> row : rows) {
                table.rowOf(row);
            }
        }
    }
}
