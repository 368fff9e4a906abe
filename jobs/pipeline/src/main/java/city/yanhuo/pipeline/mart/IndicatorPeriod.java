package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.isNoBase;
import static city.yanhuo.pipeline.mart.Figures.isOneMonth;
import static city.yanhuo.pipeline.mart.Figures.monthNumber;
import static city.yanhuo.pipeline.mart.Figures.monthText;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.rate;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.quarter;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.reference.ReferenceData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Indicators as published, per month, quarter or year, with what was published first (domain.md §2.2 to §2.4). Nothing is recomputed
 * from the levels of two years: an index has no growth of its own, and other levels are counted over other units.
 */
final class IndicatorPeriod implements Mart {
    private static final String[] KINDS = {"MONTH", "CUM", "QUARTER", "YEAR"};
    private static final List<String> LEVELS = List.of("level", "level_ytd");

    @Override
    public String name() {
        return "indicator_period";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.INDICATOR);
    }

    @Override
    public List<PassedOver> passesOver(Subject subject, ReferenceData reference) {
        return List.of(
                new PassedOver(
                        "it tells of months, quarters and years",
                        not(col("period_kind").isin((Object[]) KINDS)),
                        col("period_kind"),
                        "the rows stay in raw.indicator"),
                new PassedOver(
                        "January and February together are no month",
                        isTwoMonths(),
                        col("period_end"),
                        "the feed should take them as a figure from January"));
    }

    private static Column isTwoMonths() {
        return col("period_kind").equalTo("MONTH").and(not(isOneMonth()));
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        Dataset<Row> vintages = in.vintages(Subject.INDICATOR).withColumn("is_current", lit(false));
        Dataset<Row> current = in.current(Subject.INDICATOR).withColumn("is_current", lit(true));
        return vintages.unionByName(current)
                .filter(col("period_kind").isin((Object[]) KINDS).and(not(isTwoMonths())))
                .join(in.indicators(), "indicator", "left")
                .transform(IndicatorPeriod::withOwnPeriod)
                .transform(IndicatorVintages::besideEachOther)
                .transform(IndicatorPeriod::withPeriod)
                .transform(IndicatorPeriod::withFigures)
                .transform(IndicatorPeriod::withReasons);
    }

    /** A figure from January belongs to the last quarter, year or month that ends with it, by the indicator's frequency. */
    private static Dataset<Row> withOwnPeriod(Dataset<Row> rows) {
        Column quarterEnds = month(col("period_end")).mod(3).equalTo(0);
        Column yearEnds = month(col("period_end")).equalTo(12);
        Column ownKind = when(col("frequency").equalTo("QUARTER").and(quarterEnds), "QUARTER")
                .when(col("frequency").equalTo("YEAR").and(yearEnds), "YEAR")
                .otherwise("MONTH");
        return rows.withColumn("is_ytd", col("period_kind").equalTo("CUM"))
                .withColumn("period_kind", when(col("is_ytd"), ownKind).otherwise(col("period_kind")));
    }

    /** February holds January too when neither of them came alone. */
    private static Dataset<Row> withPeriod(Dataset<Row> periods) {
        Column monthBefore = first(col("month_number"))
                .over(Window.partitionBy("indicator", "scope", "basis", "period_kind")
                        .orderBy("month_number")
                        .rangeBetween(-1, -1));
        Column isFebruary =
                col("period_kind").equalTo("MONTH").and(month(col("period_end")).equalTo(2));
        Column longer = col("period_kind")
                .equalTo("YEAR")
                .and(col("frequency").notEqual("YEAR"))
                .or(col("period_kind").equalTo("QUARTER").and(col("frequency").equalTo("MONTH")));
        Column yearText = year(col("period_end")).cast("string");
        Column ofYear = trunc(col("period_end"), "year");
        return periods.withColumn("month_number", monthNumber(col("period_end")))
                .withColumn("month_before", monthBefore)
                .withColumn(
                        "is_merged",
                        isFebruary
                                .and(not(col("has_level")))
                                .and(col("month_before").isNull()))
                .withColumns(Map.of(
                        "period",
                                when(col("period_kind").equalTo("YEAR"), yearText)
                                        .when(
                                                col("period_kind").equalTo("QUARTER"),
                                                concat(yearText, lit("-Q"), quarter(col("period_end"))))
                                        .otherwise(monthText(col("period_end"), col("is_merged"))),
                        "period_start",
                                when(col("period_kind").equalTo("YEAR").or(col("is_merged")), ofYear)
                                        .when(
                                                col("period_kind").equalTo("QUARTER"),
                                                trunc(col("period_end"), "quarter"))
                                        .otherwise(trunc(col("period_end"), "MM")),
                        "is_total", coalesce(longer, lit(false))));
    }

    private static Dataset<Row> withFigures(Dataset<Row> periods) {
        Map<String, Column> columns = new HashMap<>();
        for (String level : LEVELS) {
            Column published = rate(col(level + "_growth_published"));
            Column comparable = growth(col(level), col(level + "_base"));
            columns.put(level + "_growth_published", published);
            columns.put(level + "_growth", coalesce(published, comparable));
            columns.put(
                    level + "_growth_source",
                    when(published.isNotNull(), "PUBLISHED").when(comparable.isNotNull(), "COMPARABLE"));
            columns.put(
                    level + "_revision", col(level).minus(col(level + "_first")).cast("decimal(28,10)"));
        }
        return periods.withColumns(columns);
    }

    private static Dataset<Row> withReasons(Dataset<Row> periods) {
        Map<String, Column> columns = new HashMap<>();
        for (String level : LEVELS) {
            Column merged = because(lit(level.equals("level")).and(col("is_merged")), "MERGED");
            Column unknown = because(col(level).isNull(), "NOT_REPORTED");
            for (String measure : new String[] {"", "_first", "_revision", "_growth_published"}) {
                columns.put(
                        level + measure + "_reason", reason(col(level + measure), merged, otherwise("NOT_REPORTED")));
            }
            columns.put(level + "_base_reason", reason(col(level + "_base"), merged, unknown, otherwise("NO_BASE")));
            columns.put(
                    level + "_growth_reason",
                    reason(
                            col(level + "_growth"),
                            merged,
                            unknown,
                            because(isNoBase(col(level + "_base")), "ZERO_BASE"),
                            otherwise("NO_BASE")));
        }
        return periods.withColumns(columns);
    }
}
