package city.yanhuo.scheduler.file;

import city.yanhuo.contract.yaml.YamlFields;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;

/** Reads the names of zones. */
final class Zones {
    static final ZoneId UTC = ZoneId.of("UTC");

    private Zones() {}

    /** A zone by its name in the time-zone database; UTC when it is wrong and reported. */
    static Optional<ZoneId> find(YamlFields fields, String key) {
        Optional<String> name = fields.findText(key);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.get().startsWith("SystemV/")
                || !ZoneRulesProvider.getAvailableZoneIds().contains(name.get())) {
            fields.problem(
                    key,
                    "it must be a zone of the time-zone database as Asia/Shanghai or UTC, found \"" + name.get()
                            + "\"");
            return Optional.of(ZoneOffset.UTC);
        }
        return Optional.of(ZoneId.of(name.get()));
    }
}
