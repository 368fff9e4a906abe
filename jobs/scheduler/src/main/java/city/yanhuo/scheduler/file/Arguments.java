package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The arguments of a timetable: {@code __args__} by place, or by their keywords. */
final class Arguments {
    private static final String PLACES = "__args__";

    private final YamlFields fields;
    private final TimetableClass known;
    private final Problems problems;
    private final List<YamlNode> places = new ArrayList<>();

    Arguments(YamlFields fields, TimetableClass known, Problems problems) {
        this.fields = fields;
        this.known = known;
        this.problems = problems;
        fields.find(PLACES).ifPresent(node -> {
            if (node instanceof YamlNode.Sequence sequence) {
                places.addAll(sequence.items());
            } else {
                fields.problem(PLACES, "it must be a list, found " + node.found());
            }
        });
    }

    /** Cron expressions, at most so many. */
    List<String> crons(int most, BiFunction<String, YamlNode.Scalar, String> parser) {
        List<YamlNode> given = new ArrayList<>(places.subList(0, Math.min(most, places.size())));
        if (known.kind() != TimetableClass.Kind.CRONS_TRIGGER) {
            fields.find(known.first()).ifPresent(given::add);
        }
        checkCount(given, most);
        List<String> crons = new ArrayList<>();
        for (YamlNode node : given) {
            if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Scalar.Kind.TEXT) {
                crons.add(parser.apply(scalar.text(), scalar));
            } else {
                problems.add(
                        node.location(),
                        "Cannot read timetable " + known.first() + ": it must be a cron expression in quotes, found "
                                + node.found());
            }
        }
        return crons;
    }

    private void checkCount(List<YamlNode> given, int most) {
        if (given.isEmpty()) {
            problems.add(
                    fields.location(),
                    "Cannot read timetable: it must have a first argument, found none; write __args__: [\"30 6 * * *\"]");
        } else if (given.size() > most) {
            fields.problem(PLACES, "each argument may be given once, found too many");
        }
    }

    /** The zone in which the cron is evaluated; Airflow has no default for it. */
    ZoneId zone() {
        boolean hasPlace = known.kind() != TimetableClass.Kind.CRONS_TRIGGER && places.size() > 1;
        if (hasPlace) {
            problems.add(
                    places.get(1).location(),
                    "Cannot read timetable " + PLACES + ": the zone must have its name, found "
                            + places.get(1).found() + "; write timezone: Asia/Shanghai");
        }
        Optional<ZoneId> zone = Zones.find(fields, "timezone");
        if (zone.isEmpty() && !hasPlace && !fields.has("timezone")) {
            problems.add(
                    fields.location(),
                    "Cannot read timetable: the key \"timezone\" is missing, found none; write timezone: Asia/Shanghai");
        }
        return zone.orElse(Zones.UTC);
    }

    /** The distance of a delta timetable. */
    Optional<Schedule.Delta> delta(BiFunction<YamlNode, String, Optional<Schedule.Delta>> parser) {
        List<YamlNode> given = new ArrayList<>(places.subList(0, Math.min(1, places.size())));
        fields.find("delta").ifPresent(given::add);
        if (given.isEmpty()) {
            fields.text("delta");
        }
        if (given.size() > 1 || places.size() > 1) {
            fields.problem(PLACES, "each argument may be given once, found too many");
        }
        return given.stream().findFirst().flatMap(node -> parser.apply(node, "delta"));
    }
}
