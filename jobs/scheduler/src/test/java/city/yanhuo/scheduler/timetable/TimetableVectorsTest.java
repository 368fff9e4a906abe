package city.yanhuo.scheduler.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import city.yanhuo.ledger.schedule.RunType;
import city.yanhuo.scheduler.SharedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the real Airflow computed (airflow.md §1.9). The file: system property {@code yanhuo.timetable-vectors}. */
class TimetableVectorsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> everyVectorIsMet() {
        JsonNode vectors = JSON.readTree(file().toFile()).get("vectors");
        assertThat(vectors.size()).isPositive();
        return vectors.valueStream().map(vector -> dynamicTest(vector.get("id").asString(), () -> check(vector)));
    }

    private static Path file() {
        Path named = Path.of(System.getProperty("yanhuo.timetable-vectors"));
        return Files.isRegularFile(named) ? named : SharedFiles.require("timetable_vectors.json");
    }

    private static void check(JsonNode vector) {
        Timetable timetable = timetable(vector);
        Bounds bounds = new Bounds(
                instant(vector.get("start_date")),
                instant(vector.get("end_date")),
                vector.get("catchup").asBoolean());
        Instant now = instant(vector.get("now")).orElseThrow();
        JsonNode due = vector.get("runs_due");
        int limit = vector.has("truncated_at") && !vector.get("truncated_at").isNull()
                ? vector.get("truncated_at").asInt()
                : Integer.MAX_VALUE;

        List<RunTimes> runs = new ArrayList<>();
        Optional<RunTimes> next = timetable.next(last(vector), bounds, now);
        while (next.isPresent() && !next.get().runAfter().isAfter(now) && runs.size() < limit) {
            runs.add(next.get());
            next = timetable.next(next.map(RunTimes::interval), bounds, now);
        }

        assertThat(runs.stream().map(TimetableVectorsTest::line).toList())
                .isEqualTo(due.valueStream().map(TimetableVectorsTest::line).toList());
        assertThat(next.map(TimetableVectorsTest::line)).isEqualTo(found(vector.get("next")));
        checkManual(timetable, vector.get("manual_at_now"));
    }

    private static void checkManual(Timetable timetable, JsonNode manual) {
        if (manual == null || manual.isNull()) {
            return;
        }
        OffsetDateTime at = OffsetDateTime.parse(manual.get("at").asString());
        assertThat(timetable.inferInterval(at.toInstant()))
                .contains(new DataInterval(
                        instant(manual.get("data_interval_start")).orElseThrow(),
                        instant(manual.get("data_interval_end")).orElseThrow()));
        assertThat(RunIds.manual(at)).isEqualTo(manual.get("run_id").asString());
    }

    private static Optional<DataInterval> last(JsonNode vector) {
        JsonNode last = vector.get("last_interval");
        return last == null || last.isNull()
                ? Optional.empty()
                : Optional.of(new DataInterval(
                        instant(last.get(0)).orElseThrow(), instant(last.get(1)).orElseThrow()));
    }

    private static Timetable timetable(JsonNode vector) {
        ZoneId zone = ZoneId.of(vector.get("timezone").asString());
        Duration interval =
                Duration.ofSeconds(seconds(vector, "interval_seconds").orElse(0L));
        Duration delta = Duration.ofSeconds(seconds(vector, "delta_seconds").orElse(0L));
        return switch (vector.get("timetable").asString()) {
            case "interval" ->
                Timetables.cronDataInterval(Cron.parse(vector.get("cron").asString()), zone);
            case "trigger" ->
                Timetables.cronTrigger(Cron.parse(vector.get("cron").asString()), zone, interval, firstRun(vector));
            case "delta_interval" -> Timetables.deltaDataInterval(Period.ZERO, delta);
            case "delta_trigger" -> Timetables.deltaTrigger(Period.ZERO, delta, interval);
            default -> throw new IllegalArgumentException(vector.toString());
        };
    }

    private static FirstRun firstRun(JsonNode vector) {
        JsonNode immediately = vector.get("run_immediately");
        if (immediately == null || immediately.isNull()) {
            return FirstRun.usual();
        }
        return immediately.isBoolean()
                ? new FirstRun(immediately.asBoolean(), Optional.empty())
                : new FirstRun(false, Optional.of(Duration.ofMillis(Math.round(immediately.asDouble() * 1000))));
    }

    private static Optional<Long> seconds(JsonNode vector, String key) {
        return vector.has(key) && !vector.get(key).isNull()
                ? Optional.of(vector.get(key).asLong())
                : Optional.empty();
    }

    private static Optional<Instant> instant(JsonNode node) {
        return node == null || node.isNull()
                ? Optional.empty()
                : Optional.of(OffsetDateTime.parse(node.asString()).toInstant());
    }

    private static Optional<String> found(JsonNode run) {
        return run == null || run.isNull() ? Optional.empty() : Optional.of(line(run));
    }

    private static String line(RunTimes run) {
        return String.join(
                " ",
                run.interval().start().toString(),
                run.interval().end().toString(),
                run.logicalDate().toString(),
                run.runAfter().toString(),
                RunIds.of(RunType.SCHEDULED, run.runAfter()));
    }

    private static String line(JsonNode run) {
        return String.join(
                " ",
                instant(run.get("data_interval_start")).orElseThrow().toString(),
                instant(run.get("data_interval_end")).orElseThrow().toString(),
                instant(run.get("logical_date")).orElseThrow().toString(),
                instant(run.get("run_after")).orElseThrow().toString(),
                run.get("run_id").asString());
    }
}
