package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.contract.yaml.YamlNode.Scalar.Kind;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code schedule} (airflow.md §1.1, §3). */
final class ScheduleReader {
    static final Map<String, String> PRESETS = presets();

    private final YamlFields dag;
    private final Problems problems;
    private final Durations durations;

    private static Map<String, String> presets() {
        Map<String, String> presets = new LinkedHashMap<>();
        presets.put("@hourly", "0 * * * *");
        presets.put("@daily", "0 0 * * *");
        presets.put("@weekly", "0 0 * * 0");
        presets.put("@monthly", "0 0 1 * *");
        presets.put("@quarterly", "0 0 1 */3 *");
        presets.put("@yearly", "0 0 1 1 *");
        return Collections.unmodifiableMap(presets);
    }

    ScheduleReader(YamlFields dag, Problems problems) {
        this.dag = dag;
        this.problems = problems;
        this.durations = new Durations(problems);
    }

    /**
     * The schedule; none when it is missing, or wrong and reported.
     *
     * @param zoneOfStart in which a cron without a timetable is evaluated
     */
    Schedule read(ZoneId zoneOfStart) {
        Optional<YamlNode> node = dag.find("schedule");
        if (node.isEmpty()) {
            return new Schedule.None();
        }
        if (node.get() instanceof YamlNode.Scalar scalar) {
            return scalar(scalar, zoneOfStart);
        }
        if (node.get() instanceof YamlNode.Mapping mapping && has(mapping, "__type__") && !isAsset(mapping)) {
            return typed(mapping);
        }
        return new AssetReader(problems)
                .schedule(node.get())
                .<Schedule>map(Schedule.Assets::new)
                .orElseGet(Schedule.None::new);
    }

    private static boolean has(YamlNode.Mapping mapping, String key) {
        return mapping.entries().stream().anyMatch(entry -> entry.key().equals(key));
    }

    private static boolean isAsset(YamlNode.Mapping mapping) {
        return AssetReader.TYPES.contains(type(mapping)) || has(mapping, "__and__") || has(mapping, "__or__");
    }

    private static String type(YamlNode.Mapping mapping) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().equals("__type__") && entry.value() instanceof YamlNode.Scalar)
                .map(entry -> ((YamlNode.Scalar) entry.value()).text())
                .findFirst()
                .orElse("");
    }

    private Schedule scalar(YamlNode.Scalar scalar, ZoneId zoneOfStart) {
        String text = scalar.text();
        if (scalar.kind() == Kind.NULL || text.strip().toLowerCase(Locale.ROOT).equals("none")) {
            return new Schedule.None();
        }
        if (scalar.kind() != Kind.TEXT) {
            dag.problem(
                    "schedule", "it must be a cron expression, a preset, none or a timetable, found " + scalar.found());
            return new Schedule.None();
        }
        if (text.equals("@once")) {
            return new Schedule.Once();
        }
        if (text.equals("@continuous")) {
            dag.problem(
                    "schedule",
                    "runs without end are not in the subset, found \"" + text + "\"; write a cron expression");
            return new Schedule.None();
        }
        return new Schedule.CronTrigger(
                List.of(cron(text, scalar)),
                zoneOfStart,
                Duration.ZERO,
                new Schedule.Immediately(false, Optional.empty()),
                true);
    }

    private String cron(String text, YamlNode.Scalar at) {
        String cron = PRESETS.getOrDefault(text, text);
        Planning.checkCron(cron, at, problems);
        return cron;
    }

    private Schedule typed(YamlNode.Mapping mapping) {
        String type = type(mapping);
        if (type.equals(Durations.TIMEDELTA) || type.equals(Durations.RELATIVEDELTA)) {
            return delta(mapping, "schedule")
                    .<Schedule>map(delta -> new Schedule.DeltaTrigger(delta, Duration.ZERO))
                    .orElseGet(Schedule.None::new);
        }
        Optional<TimetableClass> known = TimetableClass.find(type);
        if (known.isEmpty()) {
            dag.problem(
                    "schedule",
                    "the __type__ must be one of Airflow's timetables of the subset, found \"" + type + "\""
                            + Nearest.advice(type, TimetableClass.paths()));
            return new Schedule.None();
        }
        YamlFields fields = new YamlFields(mapping, "timetable", problems);
        fields.find("__type__");
        Schedule schedule = timetable(known.get(), fields);
        fields.end();
        return schedule;
    }

    private Schedule timetable(TimetableClass known, YamlFields fields) {
        Arguments arguments = new Arguments(fields, known, problems);
        return switch (known.kind()) {
            case CRON_INTERVAL -> {
                ZoneId zone = arguments.zone();
                yield arguments.crons(1, this::cron).stream()
                        .findFirst()
                        .<Schedule>map(cron -> new Schedule.CronInterval(cron, zone))
                        .orElseGet(Schedule.None::new);
            }
            case CRON_TRIGGER -> trigger(arguments.crons(1, this::cron), arguments, fields);
            case CRONS_TRIGGER -> trigger(arguments.crons(Integer.MAX_VALUE, this::cron), arguments, fields);
            case DELTA_INTERVAL ->
                arguments
                        .delta(this::delta)
                        .<Schedule>map(Schedule.DeltaInterval::new)
                        .orElseGet(Schedule.None::new);
            case DELTA_TRIGGER -> {
                Duration interval = interval(fields);
                yield arguments
                        .delta(this::delta)
                        .<Schedule>map(delta -> new Schedule.DeltaTrigger(delta, interval))
                        .orElseGet(Schedule.None::new);
            }
        };
    }

    private Schedule trigger(List<String> crons, Arguments arguments, YamlFields fields) {
        ZoneId zone = arguments.zone();
        Duration interval = interval(fields);
        Schedule.Immediately immediately = immediately(fields);
        return crons.isEmpty()
                ? new Schedule.None()
                : new Schedule.CronTrigger(crons, zone, interval, immediately, false);
    }

    private Duration interval(YamlFields fields) {
        Duration interval = fields.find("interval")
                .flatMap(node -> durations.timedelta(fields, "interval", node))
                .orElse(Duration.ZERO);
        if (interval.isNegative()) {
            fields.problem(
                    "interval",
                    "it must not be below zero, found " + Durations.plain(Durations.seconds(interval)) + " seconds");
        }
        return interval;
    }

    private Schedule.Immediately immediately(YamlFields fields) {
        String key = "run_immediately";
        Optional<YamlNode> node = fields.find(key);
        if (node.filter(YamlNode.Mapping.class::isInstance).isPresent()) {
            return new Schedule.Immediately(false, durations.timedelta(fields, key, node.get()));
        }
        return new Schedule.Immediately(fields.flag(key, false), Optional.empty());
    }

    private Optional<Schedule.Delta> delta(YamlNode node, String key) {
        Optional<Schedule.Delta> delta;
        if (node instanceof YamlNode.Mapping mapping && type(mapping).equals(Durations.RELATIVEDELTA)) {
            delta = durations.relativedelta(mapping, key).map(each -> new Schedule.Delta(each.period(), each.rest()));
        } else {
            delta = durations.timedelta(dag, key, node).map(each -> new Schedule.Delta(Period.ZERO, each));
        }
        boolean isForward = delta.filter(each -> each.period().toTotalMonths() < 0
                        || each.period().isNegative()
                        || each.duration().isNegative()
                        || (each.period().isZero() && each.duration().isZero()))
                .isEmpty();
        if (!isForward) {
            problems.add(
                    node.location(), "Cannot read " + key + ": the distance must be above zero, found one that is not");
            return Optional.empty();
        }
        return delta;
    }
}
