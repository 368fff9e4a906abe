package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Task;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one DAG, with the file's defaults already laid below it. */
final class DagFields {
    private static final int LIMIT = 16;
    private static final int LONGEST_TAG = 100;

    private final String id;
    private final Location location;
    private final YamlNode.Mapping mapping;
    private final YamlFields fields;
    private final Problems problems;
    private final Problems warnings;
    private final TemplateCheck templates;

    DagFields(String id, Location location, YamlNode.Mapping mapping, Problems problems, Problems warnings) {
        this.id = id;
        this.location = location;
        this.mapping = mapping;
        this.fields = new YamlFields(mapping, "DAG", problems);
        this.problems = problems;
        this.warnings = warnings;
        this.templates = new TemplateCheck(problems);
    }

    /** The DAG; to be used only when nothing was reported. */
    Dag read() {
        Ids.check("dag_id", id, location, problems);
        Keys.refuseOfDag(mapping, fields, "DAG", problems);
        ExtensionReader.warn(mapping, warnings);
        ZoneId zone = Zones.find(fields, "timezone").orElse(Zones.UTC);
        Optional<Instant> startDate = Dates.find(fields, "start_date", zone);
        Optional<Instant> endDate = Dates.find(fields, "end_date", zone);
        checkOrder(startDate, endDate);
        Schedule schedule = new ScheduleReader(fields, problems).read(startDate.isPresent() ? zone : Zones.UTC);
        List<Task> tasks = new TasksReader(fields, problems, templates).read(startDate, endDate);
        boolean catchup = fields.flag("catchup", false);
        warn(schedule, zone, startDate, catchup);
        Dag dag = build(zone, startDate, endDate, schedule, catchup, tasks);
        notes();
        fields.end();
        return DagVersion.stamp(dag);
    }

    private Dag build(
            ZoneId zone,
            Optional<Instant> startDate,
            Optional<Instant> endDate,
            Schedule schedule,
            boolean catchup,
            List<Task> tasks) {
        ExtensionReader extensions = new ExtensionReader(fields, zone, tasks, problems);
        return new Dag(
                id,
                "",
                location.file(),
                location.line(),
                fields.text("description", ""),
                fields.text("dag_display_name", id),
                fields.text("doc_md", ""),
                Planning.of(schedule),
                zone,
                startDate,
                endDate,
                catchup,
                atLeastOne("max_active_runs"),
                atLeastOne("max_active_tasks"),
                new Durations(problems).positive(fields, "dagrun_timeout"),
                fields.has("is_paused_upon_creation")
                        ? Optional.of(fields.flag("is_paused_upon_creation", false))
                        : Optional.empty(),
                new JsonValues(problems).map(fields, "params"),
                tags(),
                extensions.deadlines(),
                settled(tasks, extensions.settle()),
                schedule instanceof Schedule.Assets assets ? Optional.of(assets.condition()) : Optional.empty());
    }

    private static List<Task> settled(List<Task> tasks, Map<String, Double> settle) {
        return tasks.stream()
                .map(task -> task.operator() instanceof Operator.FileSensor sensor && settle.containsKey(task.id())
                        ? task.withOperator(sensor.settling(settle.get(task.id())))
                        : task)
                .toList();
    }

    private void checkOrder(Optional<Instant> startDate, Optional<Instant> endDate) {
        if (startDate.isPresent() && endDate.isPresent() && endDate.get().isBefore(startDate.get())) {
            fields.problem("end_date", "it must not lie before start_date, found " + endDate.get());
        }
    }

    private int atLeastOne(String key) {
        int number = fields.integer(key, LIMIT);
        if (number < 1) {
            fields.problem(key, "it must be at least 1, found " + number);
        }
        return number;
    }

    private List<String> tags() {
        List<YamlNode.Scalar> tags = fields.scalars("tags");
        tags.stream()
                .filter(tag -> tag.text().length() > LONGEST_TAG)
                .forEach(tag -> problems.add(
                        tag.location(),
                        "Cannot read DAG tags: a tag must have at most " + LONGEST_TAG + " characters, found "
                                + tag.text().length()));
        return tags.stream().map(YamlNode.Scalar::text).distinct().toList();
    }

    private void notes() {
        mapping.entries().stream()
                .map(YamlNode.Entry::key)
                .filter(key -> key.startsWith("x_"))
                .forEach(fields::find);
    }

    private void warn(Schedule schedule, ZoneId zone, Optional<Instant> startDate, boolean catchup) {
        boolean isBare = schedule instanceof Schedule.CronTrigger trigger && trigger.isBare();
        if (isBare) {
            templates
                    .ofInterval()
                    .forEach(scalar -> warnings.add(
                            scalar.location(),
                            "Cannot give a data interval: of a plain cron its start and end are the same instant, found "
                                    + scalar.found() + "; write schedule: {__type__: "
                                    + TimetableClass.Kind.CRON_INTERVAL.corePath()
                                    + ", __args__: [\"…\"], timezone: " + zone + "}"));
        }
        if (isBare && startDate.isEmpty() && !zone.equals(Zones.UTC)) {
            warnings.add(
                    fields.location("schedule"),
                    "Cannot use timezone for schedule: Airflow takes the zone of a plain cron from start_date, found none, so "
                            + "it runs by UTC; write start_date or a timetable with its zone");
        }
        boolean isInterval = schedule instanceof Schedule.CronInterval || schedule instanceof Schedule.DeltaInterval;
        if (isInterval && startDate.isEmpty() && catchup) {
            warnings.add(
                    fields.location("schedule"),
                    "Cannot run by this schedule: catchup of data intervals begins at start_date, found none; write start_date");
        }
    }
}
