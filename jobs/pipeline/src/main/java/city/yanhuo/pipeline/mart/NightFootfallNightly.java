package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.SMALLEST_COVERAGE;
import static city.yanhuo.pipeline.mart.Figures.addReason;
import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.feed.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Footfall per place and night, and why it changed: people (the same sensor-hours on both nights) or sensors (hours that only one of
 * the nights has). The two effects add up to the change (domain.md §3.4, §6.3).
 */
final class NightFootfallNightly implements Mart {
    private static final Column NOT_REPORTED = otherwise("NOT_REPORTED");
    private static final Column ZERO_BASE = otherwise("ZERO_BASE");
    private static final Column NO_NIGHT = because(col("night_count").isNull(), "NOT_REPORTED");
    private static final Column NO_BASE = because(col("night_count_base").isNull(), "NO_BASE");
    private static final Column NO_PARTNER =
            coalesce(col("partner_date_reason"), because(col("partner_date").isNull(), "NO_PARTNER"));
    private static final Column NO_MATCH = because(col("matched_sensor_hours").equalTo(0), "NON_COMPARABLE");

    @Override
    public String name() {
        return "night_footfall_nightly";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.FOOTFALL);
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        return SensorNights.of(in)
                .transform(NightFootfallNightly::withPeriod)
                .transform(NightFootfallNightly::withMeasures)
                .transform(NightFootfallNightly::withEffects)
                .transform(NightFootfallNightly::withReasons);
    }

    private static Dataset<Row> withPeriod(Dataset<Row> nights) {
        return nights.withColumns(Map.of(
                "period", col("night_date").cast("string"),
                "period_kind", lit("DAY"),
                "period_start", col("night_date"),
                "period_end", col("night_date"),
                "is_total", col("contains_places")));
    }

    private static Dataset<Row> withMeasures(Dataset<Row> nights) {
        Column isCovered = col("coverage_share").geq(SMALLEST_COVERAGE);
        Column areCovered = isCovered.and(col("base_coverage_share").geq(SMALLEST_COVERAGE));
        return nights.withColumns(Map.of(
                "in_out_ratio", ratio(col("in_both_ways"), col("out_both_ways")),
                "night_share", when(isCovered, ratio(col("night_count"), col("day_count"))),
                "night_count_growth", when(areCovered, growth(col("night_count"), col("night_count_base"))),
                "night_count_like_for_like_growth", growth(col("matched_count"), col("matched_count_base"))));
    }

    private static Dataset<Row> withEffects(Dataset<Row> nights) {
        return nights.withColumns(Map.of(
                        "night_count_change", col("night_count").minus(col("night_count_base")),
                        "footfall_effect", col("matched_count").minus(col("matched_count_base"))))
                .withColumn("coverage_effect", col("night_count_change").minus(col("footfall_effect")));
    }

    private static Dataset<Row> withReasons(Dataset<Row> nights) {
        Column lowCoverage = because(col("coverage_share").lt(SMALLEST_COVERAGE), "LOW_COVERAGE");
        Column lowBaseCoverage = because(col("base_coverage_share").lt(SMALLEST_COVERAGE), "LOW_COVERAGE");
        Map<String, Column> columns = new HashMap<>();
        for (String count : List.of(
                "night_count",
                "evening_count",
                "late_count",
                "small_hours_count",
                "night_out_count",
                "night_passes",
                "day_count")) {
            addReason(columns, count, NOT_REPORTED);
        }
        addReason(columns, "in_out_ratio", because(col("in_both_ways").isNull(), "NOT_REPORTED"), ZERO_BASE);
        addReason(columns, "night_share", NO_NIGHT, lowCoverage, ZERO_BASE);
        addReason(columns, "coverage_share", ZERO_BASE);
        addReason(columns, "night_count_base", NO_PARTNER, otherwise("NO_BASE"));
        addReason(
                columns, "night_count_growth", NO_NIGHT, NO_PARTNER, NO_BASE, lowCoverage, lowBaseCoverage, ZERO_BASE);
        addReason(columns, "night_count_change", NO_NIGHT, NO_PARTNER, otherwise("NO_BASE"));
        for (String matched : List.of("matched_count", "matched_count_base", "footfall_effect", "coverage_effect")) {
            addReason(columns, matched, NO_NIGHT, NO_PARTNER, NO_BASE, otherwise("NON_COMPARABLE"));
        }
        addReason(columns, "night_count_like_for_like_growth", NO_NIGHT, NO_PARTNER, NO_BASE, NO_MATCH, ZERO_BASE);
        return nights.withColumns(columns);
    }
}
