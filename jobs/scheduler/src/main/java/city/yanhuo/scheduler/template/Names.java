package city.yanhuo.scheduler.template;

import city.yanhuo.scheduler.timetable.DataInterval;
import city.yanhuo.scheduler.timetable.RunIds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The values of names. */
final class Names {
    private final TemplateContext context;

    Names(TemplateContext context) {
        this.context = context;
    }

    Object value(String name) {
        if (Vocabulary.DATED.contains(name)) {
            return context.logicalDate().isEmpty() ? new Undefined(name) : dated(name);
        }
        return switch (name) {
            case "run_id" -> context.runId();
            case "task_instance_key_str" -> key();
            case "params" -> map(context.params());
            case "dag_run" -> dagRun();
            case "ti", "task_instance" -> instance();
            case "dag" -> Map.of("dag_id", context.dagId());
            case "task" -> Map.of("task_id", context.taskId(), "dag_id", context.dagId());
            default -> new Undefined(name);
        };
    }

    private Object dated(String name) {
        ZonedDateTime date = moment(context.logicalDate().orElseThrow());
        return switch (name) {
            case "logical_date" -> date;
            case "data_interval_start" -> start(context.interval(), name);
            case "data_interval_end" -> end(context.interval(), name);
            case "prev_data_interval_start_success" ->
                orNone(context.previousSuccess().map(DataInterval::start));
            case "prev_data_interval_end_success" ->
                orNone(context.previousSuccess().map(DataInterval::end));
            default -> Filters.apply(name, date, List.of());
        };
    }

    private static Object start(Optional<DataInterval> interval, String name) {
        return interval.<Object>map(each -> moment(each.start())).orElseGet(() -> new Undefined(name));
    }

    private static Object end(Optional<DataInterval> interval, String name) {
        return interval.<Object>map(each -> moment(each.end())).orElseGet(() -> new Undefined(name));
    }

    private static Object orNone(Optional<Instant> instant) {
        return instant.<Object>map(Names::moment).orElse(None.NONE);
    }

    private static ZonedDateTime moment(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }

    private String key() {
        String date = context.logicalDate()
                .map(instant -> String.valueOf(Filters.apply("ds_nodash", moment(instant), List.of())))
                .orElse(context.runId());
        return context.dagId() + "__" + context.taskId() + "__" + date;
    }

    private Map<String, Object> dagRun() {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("dag_id", context.dagId());
        run.put("run_id", context.runId());
        run.put("run_type", new Enumerated("DagRunType." + context.runType().name()));
        run.put("run_after", moment(context.runAfter()));
        run.put("logical_date", orNone(context.logicalDate()));
        run.put("data_interval_start", orNone(context.interval().map(DataInterval::start)));
        run.put("data_interval_end", orNone(context.interval().map(DataInterval::end)));
        run.put("conf", plain(context.conf()));
        return run;
    }

    /** A member of a Python enumeration: printed without quotes. */
    record Enumerated(String text) {}

    private Map<String, Object> instance() {
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("dag_id", context.dagId());
        instance.put("task_id", context.taskId());
        instance.put("run_id", context.runId());
        instance.put("try_number", (long) context.tryNumber());
        instance.put("max_tries", (long) context.maxTries());
        instance.put("map_index", -1L);
        return instance;
    }

    private static Map<String, Object> map(Map<String, JsonNode> nodes) {
        Map<String, Object> map = new LinkedHashMap<>();
        nodes.forEach((key, node) -> map.put(key, plain(node)));
        return map;
    }

    /** JSON as Python reads it. */
    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (node.isNull()) {
            return None.NONE;
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isIntegralNumber() && node.canConvertToLong()
                ? (Object) node.asLong()
                : node.isIntegralNumber()
                        ? node.bigIntegerValue()
                        : node.isNumber() ? node.asDouble() : node.asString();
    }

    /** As Python writes an instant in ISO form. */
    static String isoformat(ZonedDateTime moment) {
        return RunIds.isoformat(moment.toOffsetDateTime());
    }
}
