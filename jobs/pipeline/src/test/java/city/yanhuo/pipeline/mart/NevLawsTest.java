package city.yanhuo.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TextTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.data.Offset;

/** Laws of the dealers' panel over random reports; every scope is a city of its own, so that one build tries many. */
class NevLawsTest {
    private static final int CITIES = 40;
    private static final String HEADER =
            "scope | reporter | energy_type | brand | period_start | units | units_base | amount | amount_base\n";
    private static final Map<String, String> DEFAULTS = Map.of(
            "model", "ALL",
            "period_kind", "MONTH",
            "period_end", "=period_start",
            "basis", "FIRM_PANEL",
            "submitted_at", "2024-10-21 00:00");

    /** The audit of the bench holds the parts against the increment; here each is held against the definition. */
    @Property(tries = 2)
    void partsAreTheNamedMethodsAndNeitherOrderNorUnitOfMoneyMattersForGrowth(@ForAll long seed) {
        List<Report> reports = reports(new Random(seed));
        Dataset<Row> rows = build(reports, 1).filter("energy_type = 'NEV'").cache();
        for (Row row : rows.select(
                        "scope",
                        "amount_month_increment_volume",
                        "amount_month_increment_mix",
                        "amount_month_increment_price")
                .collectAsList()) {
            assertParts(
                    reports.stream()
                            .filter(report -> report.scope().equals(row.getString(0)))
                            .toList(),
                    row);
        }
        List<Report> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(seed));
        String growths = "scope, amount_month_growth, units_month_growth, coverage_share, mean_price_growth";
        assertThat(TextTable.show(build(shuffled, 7).filter("energy_type = 'NEV'"), growths))
                .isEqualTo(TextTable.show(rows, growths));
    }

    /** {@code Σ q1·p0} over brands, a new brand at its own price, then the three differences; within a 分 of rounding each. */
    private static void assertParts(List<Report> reports, Row row) {
        BigDecimal atBasePrice = BigDecimal.ZERO;
        for (String brand : List.of("甲", "乙", "丙")) {
            Report sum = Report.sum(reports.stream()
                    .filter(report -> report.brand().equals(brand))
                    .toList());
            atBasePrice = atBasePrice.add(
                    sum.unitsBase() == 0
                            ? BigDecimal.valueOf(sum.amount())
                            : quotient(sum.units() * sum.amountBase(), sum.unitsBase()));
        }
        Report all = Report.sum(reports);
        BigDecimal atMeanPrice = quotient(all.units() * all.amountBase(), all.unitsBase());
        assertThat(row.getDecimal(1))
                .isCloseTo(atMeanPrice.subtract(BigDecimal.valueOf(all.amountBase())), within("0.005"));
        assertThat(row.getDecimal(2)).isCloseTo(atBasePrice.subtract(atMeanPrice), within("0.01"));
        assertThat(row.getDecimal(3))
                .isCloseTo(BigDecimal.valueOf(all.amount()).subtract(atBasePrice), within("0.005"));
    }

    private static Offset<BigDecimal> within(String offset) {
        return Offset.offset(new BigDecimal(offset));
    }

    private static BigDecimal quotient(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 20, RoundingMode.HALF_UP);
    }

    private static Dataset<Row> build(List<Report> reports, int times) {
        StringBuilder lines = new StringBuilder(HEADER);
        reports.forEach(report -> lines.append(report.line(times)).append('\n'));
        Dataset<Row> sales = TextTable.raw(Subject.NEV_SALE, DEFAULTS, lines.toString());
        return MartBench.build(
                new NevRetailMonthly(), Map.of(Subject.NEV_SALE, times == 1 ? sales : sales.repartition(3)));
    }

    private static List<Report> reports(Random random) {
        List<Report> reports = new ArrayList<>();
        for (int city = 1; city <= CITIES; city++) {
            reports.add(report(random, city, "d1", "甲", 1 + random.nextInt(90)));
            reports.add(report(random, city, "d2", "甲", 1 + random.nextInt(9)));
            reports.add(report(random, city, "d1", "乙", 1 + random.nextInt(9)));
            reports.add(report(random, city, "d2", "丙", 0));
        }
        return reports;
    }

    private static Report report(Random random, int city, String firm, String brand, int unitsBase) {
        long units = random.nextInt(100);
        return new Report(
                "city" + city,
                firm,
                brand,
                units,
                unitsBase,
                units * (40_000 + random.nextInt(300_000)),
                unitsBase * (40_000L + random.nextInt(300_000)));
    }

    private record Report(
            String scope, String firm, String brand, long units, long unitsBase, long amount, long amountBase) {
        static Report sum(List<Report> reports) {
            return reports.stream()
                    .reduce(
                            new Report("", "", "", 0, 0, 0, 0),
                            (one, other) -> new Report(
                                    "",
                                    "",
                                    "",
                                    one.units + other.units,
                                    one.unitsBase + other.unitsBase,
                                    one.amount + other.amount,
                                    one.amountBase + other.amountBase));
        }

        String line(int times) {
            return String.join(
                    " | ",
                    scope,
                    firm,
                    "BEV",
                    brand,
                    "2024-01-31",
                    "" + units,
                    "" + unitsBase,
                    "" + amount * times,
                    "" + amountBase * times);
        }
    }
}
