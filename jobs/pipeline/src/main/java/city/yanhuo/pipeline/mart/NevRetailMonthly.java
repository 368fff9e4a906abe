package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import city.yanhuo.contract.feed.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Retail of new-energy vehicles per month: the statistics office's sheets and, beside them, the dealers' panel and the counts of
 * registers (domain.md §1.3, §2).
 */
final class NevRetailMonthly implements Mart {
    private static final List<String> SERIES = List.of("scope", "energy_type", "brand", "basis");

    @Override
    public String name() {
        return "nev_retail_monthly";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.NEV_SALE);
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        Dataset<Row> sales = in.current(Subject.NEV_SALE);
        return official(sales)
                .transform(months -> FirstLevels.beside(
                        months, SheetRows.published(sheets(in.vintages(Subject.NEV_SALE)), SERIES), SERIES))
                .unionByName(DealerPanel.perMonth(sales), true)
                .withColumns(Map.of(
                        "is_incomplete_year",
                        lit(false),
                        "coverage_share_reason",
                        reason(col("coverage_share"), otherwise("NO_BASE"))))
                .transform(AmountReasons::explain)
                .transform(NevUnits::compare)
                .transform(NevIncrement::explain);
    }

    private static Dataset<Row> official(Dataset<Row> sales) {
        return new OfficialSeries(SERIES)
                .perMonth(SheetRows.of(sheets(sales), SERIES), List.of("units", "units_base"))
                .transform(NevUnits::withBases)
                .withColumns(Map.of(
                        "reporters_reported", lit(null).cast("bigint"),
                        "reporters_expected", lit(null).cast("bigint"),
                        "coverage_share", lit(1).cast("decimal(20,10)")));
    }

    private static Dataset<Row> sheets(Dataset<Row> sales) {
        return sales.filter(col("reporter").equalTo(""));
    }
}
