package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.SharedData;
import city.yanhuo.pipeline.testing.TextTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Vehicles: what registers and invoices say beside the official figure, growth, and shares of the market; two real data sets. */
class NevUnitsTest {
    private static final Map<String, String> DEFAULTS = Map.of(
            "scope", "140100",
            "reporter", "''",
            "brand", "ALL",
            "model", "ALL",
            "period_kind", "MONTH",
            "basis", "REGISTRATION",
            "submitted_at", "2024-10-21 00:00");

    private static Dataset<Row> build(String sheets) {
        return MartBench.build(
                new NevRetailMonthly(), Map.of(Subject.NEV_SALE, TextTable.raw(Subject.NEV_SALE, DEFAULTS, sheets)));
    }

    @Test
    void unitsStandBesideRegistrationsAndInvoicesWhereBothAreThere() {
        // 500 sold by units above the norm, 620 registered: 500 − 620 = −120; of PHEV nothing is registered
        assertRows(build("""
                        energy_type | basis            | period_kind | period_start | period_end | units
                        NEV         | STATS_ABOVE_NORM | MONTH       | 2024-09-01   | 2024-09-30 | 500
                        PHEV        | STATS_ABOVE_NORM | MONTH       | 2024-09-01   | 2024-09-30 | 200
                        NEV         | REGISTRATION     | MONTH       | 2024-09-01   | 2024-09-30 | 620
                        NEV         | INVOICE          | MONTH       | 2024-09-01   | 2024-09-30 | 590
                        """).filter("basis = 'STATS_ABOVE_NORM'"), """
                energy_type | units_month | registered_units_month | registered_units_month_reason | registered_units_month_residual | registered_units_month_residual_reason | invoiced_units_month | invoiced_units_month_residual | registered_units_ytd_reason
                NEV         | 500         | 620                    | -                             | -120                            | -                                      | 590                  | -90                           | NOT_REPORTED
                PHEV        | 200         | -                      | NOT_REPORTED                  | -                               | NOT_REPORTED                           | -                    | -                             | NOT_REPORTED
                """);
    }

    @Test
    void aRegisterOfSingleMonthsIsAddedUpWhileNoMonthIsMissing() {
        // 2024: 30 + 50 = 80 of all cars, 80 / 400 = 0.2; March is missing, so that April ends the sum. 2023: 10 + 30
        // = 40: 80 / 40 − 1 = 1; the statistics office's own last year counts other units
        Dataset<Row> months = build("""
                energy_type | basis            | period_start | period_end | units
                NEV         | REGISTRATION     | 2023-01-01   | 2023-01-31 | 10
                NEV         | REGISTRATION     | 2023-02-01   | 2023-02-28 | 30
                NEV         | REGISTRATION     | 2024-01-01   | 2024-01-31 | 30
                NEV         | REGISTRATION     | 2024-02-01   | 2024-02-29 | 50
                NEV         | REGISTRATION     | 2024-04-01   | 2024-04-30 | 70
                ALL         | REGISTRATION     | 2024-01-01   | 2024-01-31 | 150
                ALL         | REGISTRATION     | 2024-02-01   | 2024-02-29 | 250
                NEV         | STATS_ABOVE_NORM | 2023-01-01   | 2023-01-31 | 8
                NEV         | STATS_ABOVE_NORM | 2024-01-01   | 2024-01-31 | 20
                """);
        assertRows(months.filter("energy_type = 'NEV' AND year(period_end) = 2024"), """
                basis            | period  | units_month | units_month_base | units_month_base_reason | units_month_growth | units_month_growth_source | units_ytd | units_ytd_reason | units_ytd_base | units_ytd_growth | units_ytd_growth_source | units_month_market_share | units_ytd_market_share | units_ytd_market_share_reason | is_total
                REGISTRATION     | 2024-01 | 30          | 10               | -                       | 2                  | COMPARABLE                | 30        | -                | 10             | 2                | COMPARABLE              | 0.2                      | 0.2                    | -                             | true
                REGISTRATION     | 2024-02 | 50          | 30               | -                       | 0.6666666667       | COMPARABLE                | 80        | -                | 40             | 1                | COMPARABLE              | 0.2                      | 0.2                    | -                             | true
                REGISTRATION     | 2024-04 | 70          | -                | NO_BASE                 | -                  | -                         | -         | NOT_REPORTED     | -              | -                | -                       | -                        | -                      | NOT_REPORTED                  | true
                STATS_ABOVE_NORM | 2024-01 | 20          | -                | NON_COMPARABLE          | 1.5                | NON_COMPARABLE            | 20        | -                | -              | 1.5              | NON_COMPARABLE          | -                        | -                      | NOT_REPORTED                  | true
                """);
    }

    @Test
    void modelsAddUpToTheirBrandAndBrandsMakeTheirTypeATotal() {
        assertRows(build("""
                        energy_type | brand | model | period_start | period_end | units
                        BEV         | 晋驰  | 一型  | 2024-09-01   | 2024-09-30 | 3
                        BEV         | 晋驰  | 二型  | 2024-09-01   | 2024-09-30 | 4
                        BEV         | ALL   | ALL   | 2024-09-01   | 2024-09-30 | 9
                        PHEV        | ALL   | ALL   | 2024-09-01   | 2024-09-30 | 5
                        """), """
                energy_type | brand | units_month | is_total
                BEV         | 晋驰  | 7           | false
                BEV         | ALL   | 9           | true
                PHEV        | ALL   | 5           | false
                """);
    }

    /** Years of Norway: all cars and battery-electric ones, the latter not counted before 2011. */
    @Test
    void norwaysYearsGiveTheKnownTotalsGrowthAndShares() throws IOException {
        SharedData norway = SharedData.of("norway_cars");
        JsonNode truth = norway.groundTruth();
        String header = "energy_type | period_start | period_end | units\n";
        Dataset<Row> months = build(header
                + norway.lines("norway_new_car_sales_by_month.csv", car -> {
                    String month = month(car.get("Year") + "-" + car.get("Month"));
                    return "ALL" + month + car.get("Quantity") + "\nBEV" + month
                            + (car.get("Quantity_Electric").equals("NA") ? "-" : car.get("Quantity_Electric"));
                }));
        Dataset<Row> december = months.filter("month(period_end) = 12").cache();
        assertThat(figures(december.filter("energy_type = 'ALL'"), "units_ytd"))
                .isEqualTo(expected(truth.get("total_by_year"), "2017"));
        assertThat(figures(december.filter("energy_type = 'BEV'"), "units_ytd"))
                .isEqualTo(expected(truth.get("electric_by_year"), "2017"));
        assertThat(percent(december.filter("energy_type = 'ALL'"), "units_ytd_growth"))
                .isEqualTo(expected(truth.get("total_yoy_pct_full_years"), ""));
        assertThat(percent(december.filter("energy_type = 'BEV'"), "units_ytd_growth"))
                .isEqualTo(expected(truth.get("electric_yoy_pct_12mo"), ""));
        // 2011: 1996 / 138345 = 0.01442769…; 2016: 24245 / 154603 = 0.15682101…; January 2017 2295 / 13055 =
        // 0.175794714…
        assertRows(
                months.filter("energy_type = 'BEV' AND period IN ('2010-12', '2011-12', '2016-12', '2017-01')"), """
                period  | units_month | units_month_reason | units_ytd | units_ytd_growth_reason | units_ytd_market_share
                2010-12 | -           | NOT_REPORTED       | -         | NOT_REPORTED            | -
                2011-12 | 228         | -                  | 1996      | NO_BASE                 | 0.0144276989
                2016-12 | 2319        | -                  | 24245     | -                       | 0.156821019
                2017-01 | 2295        | -                  | 2295      | -                       | 0.1757947147
                """);
    }

    /** China and Norway by brand and model, and their whole markets. */
    @Test
    void brandsOfTheOpenChartsAddUpToTheKnownYears() throws IOException {
        SharedData charts = SharedData.of("open_ev_charts");
        StringBuilder rows =
                new StringBuilder("scope | energy_type | brand | model | period_start | period_end | units\n");
        for (String country : new String[] {"CN", "NO"}) {
            rows.append(charts.lines("ev_sales_" + country + ".csv", row -> {
                        boolean electric = row.get("dataset_type").equals("ElectricCarsByModel");
                        String brand = row.get("dataset_type").equals("AllCarsTotal") ? "ALL" : row.get("brand");
                        String model = row.get("model").isEmpty() ? "ALL" : row.get("model");
                        return country + " | " + (electric ? "BEV" : "ALL") + " | " + brand + " | " + model
                                + month(row.get("month")) + row.get("units");
                    }))
                    .append('\n');
        }
        List<Row> months = build(rows.toString())
                .selectExpr("scope || ' ' || energy_type", "year(period_end)", "units_month")
                .collectAsList();
        for (String country : new String[] {"CN", "NO"}) {
            JsonNode truth = charts.groundTruth().get(country);
            assertThat(sums(months, country + " BEV")).isEqualTo(expected(truth.get("ev_by_year"), ""));
            assertThat(sums(months, country + " ALL")).isEqualTo(expected(truth.get("all_by_year"), ""));
        }
    }

    private static String month(String yearAndMonth) {
        String[] parts = yearAndMonth.split("-");
        YearMonth month = YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        return " | " + month.atDay(1) + " | " + month.atEndOfMonth() + " | ";
    }

    private static Map<String, BigDecimal> sums(List<Row> months, String series) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        months.stream()
                .filter(row -> row.getString(0).equals(series))
                .forEach(row -> sums.merge(
                        row.get(1).toString(), new BigDecimal(row.get(2).toString()), BigDecimal::add));
        sums.replaceAll((year, sum) -> sum.stripTrailingZeros());
        return sums;
    }

    private static Map<String, BigDecimal> figures(Dataset<Row> rows, String measure) {
        return rows.filter(measure + " IS NOT NULL").selectExpr("year(period_end)", measure).collectAsList().stream()
                .collect(Collectors.toMap(
                        row -> row.get(0).toString(),
                        row -> new BigDecimal(row.get(1).toString()).stripTrailingZeros(),
                        BigDecimal::add,
                        TreeMap::new));
    }

    private static Map<String, BigDecimal> percent(Dataset<Row> rows, String growth) {
        Map<String, BigDecimal> percents = figures(rows, growth);
        percents.replaceAll((year, ratio) ->
                ratio.movePointRight(2).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros());
        return percents;
    }

    private static Map<String, BigDecimal> expected(JsonNode byYear, String partial) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        byYear.properties().stream()
                .filter(year -> !year.getKey().equals(partial))
                .forEach(year -> figures.put(
                        year.getKey(), new BigDecimal(year.getValue().asString()).stripTrailingZeros()));
        return figures;
    }
}
