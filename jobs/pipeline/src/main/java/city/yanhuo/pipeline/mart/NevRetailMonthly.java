package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.reference.ReferenceData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Retail of new-energy vehicles per month: the statistics office's sheets and, beside them, the dealers' panel (domain.md §2). */
final class NevRetailMonthly implements Mart {
    private static final List<String> SERIES = List.of("scope", "energy_type", "brand", "basis");

    @Override
    public String name() {
        return "nev_retail_monthly";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.NEV_SALE);
    }

    @Override
    public List<PassedOver> passesOver(Subject subject, ReferenceData reference) {
        return List.of();
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        Dataset<Row> sales = in.current(Subject.NEV_SALE);
        return official(sales)
                .unionByName(DealerPanel.perMonth(sales), true)
                .withColumn("is_incomplete_year", lit(false))
                .transform(NevRetailMonthly::withMeanPrice)
                .transform(AmountReasons::explain)
                .transform(NevRetailMonthly::withReasons);
    }

    private static Dataset<Row> official(Dataset<Row> sales) {
        Dataset<Row> sheets = sales.filter(col("reporter").equalTo(""))
                .withColumnsRenamed(Map.of("amount", "level", "amount_base", "base"));
        return new OfficialSeries(SERIES)
                .perMonth(sheets, List.of("units"))
                .withColumns(Map.of(
                        "reporters_reported", lit(null).cast("bigint"),
                        "reporters_expected", lit(null).cast("bigint"),
                        "coverage_share", lit(1).cast("decimal(20,10)")));
    }

    private static Dataset<Row> withMeanPrice(Dataset<Row> months) {
        return months.withColumn(
                "mean_price",
                coalesce(ratio(col("amount_ytd"), col("units_ytd")), ratio(col("amount_month"), col("units_month"))));
    }

    private static Dataset<Row> withReasons(Dataset<Row> months) {
        Column sold = col("units_ytd").isNotNull().or(col("units_month").isNotNull());
        return months.withColumns(Map.of(
                "units_month_reason",
                        reason(col("units_month"), because(col("is_merged"), "MERGED"), otherwise("NOT_REPORTED")),
                "units_ytd_reason", reason(col("units_ytd"), otherwise("NOT_REPORTED")),
                "mean_price_reason", reason(col("mean_price"), because(sold, "ZERO_BASE"), otherwise("NOT_REPORTED")),
                "coverage_share_reason", reason(col("coverage_share"), otherwise("NO_BASE")),
                "is_total",
                        col("energy_type")
                                .equalTo("NEV")
                                .or(col("basis")
                                        .equalTo("FIRM_PANEL")
                                        .and(col("brand").equalTo("ALL")))));
    }
}
