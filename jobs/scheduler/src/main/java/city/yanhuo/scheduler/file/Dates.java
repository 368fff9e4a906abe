package city.yanhuo.scheduler.file;

import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates: ISO without an offset, in the zone of the DAG. */
final class Dates {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?)");
    private static final Pattern OFFSET =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ].*(?:[Zz]|[-+]\\d{1,2}(?::?\\d{2})?)");

    private Dates() {}

    /** An optional date; a wall time that a change of the clock skips or repeats is what Python makes of it. */
    static Optional<Instant> find(YamlFields fields, String key, ZoneId zone) {
        Optional<YamlNode> node = fields.find(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!(node.get() instanceof YamlNode.Scalar scalar) || scalar.kind() != YamlNode.Scalar.Kind.TEXT) {
            fields.problem(
                    key,
                    "it must be a date as 2024-01-01 or 2024-01-01T06:00:00, found "
                            + node.get().found());
            return Optional.empty();
        }
        return parse(fields, key, scalar, zone);
    }

    private static Optional<Instant> parse(YamlFields fields, String key, YamlNode.Scalar scalar, ZoneId zone) {
        String text = scalar.text();
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
            }
            if (TIME.matcher(text).matches()) {
                return Optional.of(
                        LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant());
            }
        } catch (DateTimeException e) {
            fields.problem(key, "there is no such date, found " + scalar.found());
            return Optional.empty();
        }
        if (OFFSET.matcher(text).matches()) {
            fields.problem(
                    key,
                    "dag-factory throws an offset away, found " + scalar.found()
                            + "; write the wall time without it and set timezone");
        } else {
            fields.problem(
                    key,
                    "it must be a date as 2024-01-01 or 2024-01-01T06:00:00, because others move with the day on which they "
                            + "are read, found " + scalar.found());
        }
        return Optional.empty();
    }
}
