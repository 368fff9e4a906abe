package city.yanhuo.sample.retail;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.official.MonthlySeries;
import city.yanhuo.sample.official.Sheets;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RetailLawsTest {
    @Property(tries = 20)
    void classesAndOnlineLieWithinTheTotalInEveryMonth(@ForAll long seed) {
        List<RetailRow> rows = new RetailSeries(new Chance(seed)).rows();
        MonthlySeries total = rows.get(0).series();
        for (YearMonth month : Sheets.months()) {
            long classes = rows.subList(1, 17).stream()
                    .mapToLong(row -> row.series().cumulative(month.getYear(), month.getMonthValue()))
                    .sum();
            long whole = total.cumulative(month.getYear(), month.getMonthValue());
            long online = rows.get(17).series().cumulative(month.getYear(), month.getMonthValue());
            assertThat(classes).isBetween(whole * 9 / 10, whole);
            assertThat(online).isBetween(1L, whole / 2);
        }
    }

    @Property(tries = 20)
    void everyMonthHasSalesAndABaseThatIsNotLastYearsPublishedLevel(@ForAll long seed) {
        int different = 0;
        for (RetailRow row : new RetailSeries(new Chance(seed)).rows()) {
            for (YearMonth month : Sheets.months()) {
                int year = month.getYear();
                assertThat(row.series().month(year, month.getMonthValue())).isPositive();
                boolean same = row.series().cumulativeBase(year, month.getMonthValue())
                        == row.series().cumulative(year - 1, month.getMonthValue());
                different += same ? 0 : 1;
            }
        }
        assertThat(different).isGreaterThan(18 * 85 * 9 / 10);
    }

    /** The whole grows no faster than its fastest part and no slower than its slowest: 0.1 points of rounding apart. */
    @Property(tries = 20)
    void growthOfTheTotalLiesBetweenThatOfItsClasses(@ForAll long seed) {
        List<RetailRow> rows = new RetailSeries(new Chance(seed)).rows();
        for (YearMonth month : Sheets.months()) {
            List<BigDecimal> growth = rows.subList(1, 17).stream()
                    .map(row -> row.series().cumulativeGrowth(month.getYear(), month.getMonthValue()))
                    .sorted()
                    .toList();
            BigDecimal total = rows.get(0).series().cumulativeGrowth(month.getYear(), month.getMonthValue());
            assertThat(total)
                    .isBetween(
                            growth.get(0).subtract(BigDecimal.ONE),
                            growth.get(15).add(BigDecimal.ONE));
        }
    }

    @Property(tries = 20)
    void onlineGrowthOfThisYearIsTheWantedOne(@ForAll long seed) {
        MonthlySeries online = new RetailSeries(new Chance(seed)).rows().get(17).series();
        assertThat(online.cumulativeGrowth(2024, 9)).isEqualTo("13.1");
        assertThat(online.cumulativeGrowth(2024, 5)).isEqualTo("15.2");
    }
}
