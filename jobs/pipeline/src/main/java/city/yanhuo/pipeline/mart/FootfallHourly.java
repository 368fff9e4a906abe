package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.not;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.contract.reference.Sensor;
import city.yanhuo.contract.reference.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Passages at each sensor and hour, both directions side by side (domain.md §3.1, §3.4). Passages, not persons: who goes in and comes
 * out again is counted twice in {@code passes}. It also tells of the rows that no footfall mart can show.
 */
final class FootfallHourly implements Mart {
    @Override
    public String name() {
        return "footfall_hourly";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.FOOTFALL);
    }

    @Override
    public List<PassedOver> passesOver(Subject subject, ReferenceData reference) {
        return List.of(
                new PassedOver(
                        "a row goes IN or OUT in an hour from 0 to 23",
                        not(SensorHours.isPassage()),
                        concat_ws(" ", col("direction"), col("hour")),
                        "mend the feed's contract"),
                new PassedOver(
                        "its sensors are in use by reference/sensors.csv on the business day, from 06:00 to 06:00",
                        not(isInUse(reference.sensors().values().stream())),
                        concat_ws(" on ", col("sensor"), SensorHours.nightDate()),
                        "mend valid_from or valid_to of the sensor"));
    }

    private static Column isInUse(Stream<Sensor> sensors) {
        Map<Validity, Set<String>> bySpan = sensors.collect(
                Collectors.groupingBy(Sensor::validity, Collectors.mapping(Sensor::sensor, Collectors.toSet())));
        return bySpan.entrySet().stream()
                .map(span -> col("sensor").isin(span.getValue().toArray()).and(isWithin(span.getKey())))
                .reduce(lit(false), Column::or);
    }

    private static Column isWithin(Validity span) {
        Column day = SensorHours.nightDate();
        Column begun = span.from().equals(LocalDate.MIN) ? lit(true) : day.geq(lit(span.from()));
        return span.to().equals(LocalDate.MAX) ? begun : begun.and(day.leq(lit(span.to())));
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        return SensorHours.of(in)
                .join(in.calendar().select(col("day").as("night_date"), col("day_class")), "night_date", "left")
                .transform(FootfallHourly::withPeriod)
                .transform(FootfallHourly::withReasons);
    }

    /** The class of the business day, so that no night has two. */
    private static Dataset<Row> withPeriod(Dataset<Row> hours) {
        return hours.withColumns(Map.of(
                "period",
                        concat(
                                col("day").cast("string"),
                                lit(" "),
                                lpad(col("hour").cast("string"), 2, "0"),
                                lit(":00")),
                "period_kind", lit("HOUR"),
                "period_start", col("day"),
                "period_end", col("day"),
                "is_total", col("contains_places")));
    }

    private static Dataset<Row> withReasons(Dataset<Row> hours) {
        Column offline = because(col("status").equalTo(SensorHours.OFFLINE), "OFFLINE");
        return hours.withColumns(Map.of(
                "in_count_reason", reason(col("in_count"), offline, otherwise("NOT_REPORTED")),
                "out_count_reason", reason(col("out_count"), offline, otherwise("NOT_REPORTED")),
                "passes_reason", reason(col("passes"), offline, otherwise("NOT_REPORTED"))));
    }
}
