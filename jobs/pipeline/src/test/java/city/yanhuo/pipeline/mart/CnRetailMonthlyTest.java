package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.RetailBench.NO_PRICES;
import static city.yanhuo.pipeline.mart.RetailBench.sales;
import static city.yanhuo.pipeline.testing.TextTable.lines;
import static city.yanhuo.pipeline.testing.TextTable.show;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The months of China's retail sales, 2012 to May 2018, as published; the known totals are those of the set's ground truth. */
class CnRetailMonthlyTest {
    private static final Pattern LINE =
            Pattern.compile("(\\d{4})年(?:1-)?(\\d{1,2})月,([\\d.]+),(-?[\\d.]+),([\\d.]+),(-?[\\d.]+)");

    private static Dataset<Row> months;

    @BeforeAll
    static void build() throws IOException {
        Path file =
                Path.of(System.getProperty("yanhuo.shared"), "data/cn_retail_monthly/china_retail_monthly_utf8.csv");
        if (!Files.isRegularFile(file)) {
            String message = "Cannot test with the data set cn_retail_monthly: it is absent, found nothing at " + file;
            Assertions.assertFalse(Boolean.getBoolean("yanhuo.require-shared"), message);
            Assumptions.abort(message);
        }
        StringBuilder rows =
                new StringBuilder("commodity_class | period_start | period_end | level | published_growth\n");
        List<String> lines = Files.readAllLines(file);
        lines.subList(1, lines.size()).forEach(line -> append(rows, line));
        Dataset<Row> sheets = sales(rows.toString())
                .drop("period_kind", "channel", "basis")
                .selectExpr("*", "'MONTH' AS period_kind", "'ALL' AS channel", "'STATS_TOTAL' AS basis");
        months = RetailBench.build(sheets, NO_PRICES).localCheckpoint();
    }

    private static void append(StringBuilder rows, String line) {
        Matcher cells = LINE.matcher(line.strip());
        assertThat(cells.matches()).as(line).isTrue();
        YearMonth month = YearMonth.of(Integer.parseInt(cells.group(1)), Integer.parseInt(cells.group(2)));
        LocalDate start = line.contains("1-2月") ? month.atDay(1).minusMonths(1) : month.atDay(1);
        for (int measure : new int[] {3, 5}) {
            rows.append(measure == 3 ? "TOTAL" : "ABOVE_NORM")
                    .append(" | " + start + " | " + month.atEndOfMonth() + " | ")
                    .append(new BigDecimal(cells.group(measure))
                                    .movePointRight(8)
                                    .toPlainString() + " | ")
                    .append(new BigDecimal(cells.group(measure + 1))
                                    .movePointLeft(2)
                                    .toPlainString() + "\n");
        }
    }

    @Test
    void everyYearAddsUpToItsKnownSum() {
        assertThat(lines(months.filter("commodity_class = 'TOTAL'")
                        .selectExpr(
                                "year(period_end) AS y",
                                "CASE WHEN month(period_end) = 2 THEN amount_ytd ELSE amount_month END / 100000000 AS a")
                        .groupBy("y")
                        .sum("a")
                        .orderBy("y")))
                .containsExactly(
                        "2012 | 207166.7",
                        "2013 | 234379.9",
                        "2014 | 262394",
                        "2015 | 300930.7",
                        "2016 | 332316.4",
                        "2017 | 366261.7",
                        "2018 | 149176.4");
    }

    @Test
    void fourteenOfFiftyNineGrowthsAreNotThoseOfTheLevels() {
        Dataset<Row> gaps = months.filter("commodity_class = 'TOTAL' AND year(period_end) > 2012")
                .selectExpr("period", "coalesce(amount_month_growth_gap_pp, amount_ytd_growth_gap_pp) AS gap");
        assertThat(gaps.filter("abs(gap) > 0.3").count()).isEqualTo(14);
        assertThat(gaps.filter("abs(gap) <= 0.3").count()).isEqualTo(45);
        assertThat(show(
                        gaps.orderBy(gaps.col("gap").desc()).limit(1).selectExpr("period", "round(gap, 2) AS gap"),
                        "period, gap"))
                .containsExactly("2015-11 | 7.81");
        // 2018年1-2月: 61081.8 / 57959.7 - 1 = 5.3867 %, published 9.7 %, which stands; 2015年11月: 27937.3 / 23474.7 - 1 =
        // 19.0103 %
        assertThat(
                        show(
                                months.filter("commodity_class = 'TOTAL' AND period IN ('2018-01/02', '2015-11')"),
                                "period, amount_month_growth, amount_month_growth_recomputed, amount_ytd_growth, amount_ytd_growth_recomputed"))
                .containsExactly("2015-11 | 0.112 | 0.1901025359 | - | -", "2018-01/02 | - | - | 0.097 | 0.0538667384");
    }

    @Test
    void aPublishedGrowthIsNeverOverwritten() {
        assertThat(months.filter("amount_month_growth_published <> amount_month_growth"
                                + " OR amount_ytd_growth_published <> amount_ytd_growth")
                        .count())
                .isZero();
        assertThat(months.filter("amount_month_growth_source = 'PUBLISHED' OR amount_ytd_growth_source = 'PUBLISHED'")
                        .count())
                .isEqualTo(140);
    }
}
