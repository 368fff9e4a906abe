package city.yanhuo.scheduler.file;

import city.yanhuo.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays a mapping over its defaults as dag-factory does: deep for plain maps; lists and made objects replace. */
final class Defaults {
    /** A map with one of these is an object before defaults are laid. */
    private static final Set<String> OBJECTS = Set.of("__type__", "__and__", "__or__");

    private Defaults() {}

    /** The mapping with what it does not say itself; every value keeps its place. */
    static YamlNode.Mapping lay(YamlNode.Mapping own, YamlNode.Mapping defaults) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        own.entries().forEach(entry -> entries.put(entry.key(), entry));
        for (YamlNode.Entry other : defaults.entries()) {
            YamlNode.Entry mine = entries.get(other.key());
            if (mine == null) {
                entries.put(other.key(), other);
            } else if (mine.value() instanceof YamlNode.Mapping inner
                    && other.value() instanceof YamlNode.Mapping outer
                    && isPlain(inner)
                    && isPlain(outer)) {
                entries.put(other.key(), new YamlNode.Entry(mine.location(), mine.key(), lay(inner, outer)));
            }
        }
        return new YamlNode.Mapping(own.location(), new ArrayList<>(entries.values()));
    }

    /** The mapping with the keys that it does not say itself; no value is mixed, as Airflow does with {@code default_args}. */
    static YamlNode.Mapping fill(YamlNode.Mapping own, YamlNode.Mapping defaults, Set<String> keys) {
        List<YamlNode.Entry> entries = new ArrayList<>(own.entries());
        Set<String> written = new HashSet<>();
        own.entries().forEach(entry -> written.add(entry.key()));
        defaults.entries().stream()
                .filter(entry -> keys.contains(entry.key()) && !written.contains(entry.key()))
                .forEach(entries::add);
        return new YamlNode.Mapping(own.location(), entries);
    }

    private static boolean isPlain(YamlNode.Mapping mapping) {
        return mapping.entries().stream().noneMatch(entry -> OBJECTS.contains(entry.key()));
    }
}
