package city.yanhuo.sample;

import static city.yanhuo.sample.SampleFiles.GB18030;
import static city.yanhuo.sample.SampleFiles.expectedRow;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected figures worked out by hand from lines of the landing files; the arithmetic stands beside each. */
class HandDerivedFiguresTest {
    private static final String MAY_2024 = "2024-06-08/文旅局/景区入园日报_2024-05.csv";
    private static final String JUNE_2024 = "2024-07-08/文旅局/景区入园日报_2024-06.csv";
    private static final String JUNE_2023 = "2024-01-12/文旅局/景区入园日报_2023-06.csv";
    private static final String APRIL_2023 = "2024-01-12/文旅局/景区入园日报_2023-04.csv";
    private static final String SEPTEMBER_2024 = "2024-10-08/文旅局/景区入园日报_2024-09.csv";
    private static final String AUGUST_2024 = "2024-09-08/文旅局/景区入园日报_2024-08.csv";
    private static final String AUGUST_CORRECTED = "2024-09-20/文旅局/景区入园日报_2024-08_更正.csv";
    private static final String FOOTFALL_JULY = "2024-08-05/钟楼街管委会/小时客流_2024-07.csv";
    private static final String FOOTFALL_AUGUST_2023 = "2024-01-12/钟楼街管委会/小时客流_2023-08.csv";
    private static final String FOOTFALL_AUGUST = "2024-09-05/钟楼街管委会/小时客流_2024-08.csv";

    @Test
    void growthOfTheFirstOfMayComparesWithTheFirstDayOfLastYearsBreak() throws IOException {
        // line 4 of May 2024: 2024-05-01,晋祠博物馆,26603,…; the break of 2023 began on 29 April:
        // line 200 of April 2023 (3 lines of head + 28 days of 7 places + the first): 2023-04-29,晋祠博物馆,"25,518",…
        List<String> now = SampleFiles.line(MAY_2024, GB18030, ',', 4);
        List<String> then = SampleFiles.line(APRIL_2023, GB18030, ',', 200);
        assertThat(now).startsWith("2024-05-01", "晋祠博物馆", "26603");
        assertThat(then).startsWith("2023-04-29", "晋祠博物馆", "25,518");
        // 26603 / 25518 - 1 = 1085 / 25518 = 0.04251900619…
        Map<String, String> row = gate("jinci", "2024-05-01");
        assertThat(row).containsEntry("partner_date", "2023-04-29").containsEntry("visits_base", "25518");
        assertRate(row.get("visits_growth"), "1085", "25518");
    }

    @Test
    void theDragonBoatFestivalAddsUpTheThreeDaysOfBothYears() throws IOException {
        // lines 53, 60, 67 of June 2024 (8 to 10 June, with the weekend): 8,649 + 8,604 + 12,221 = 29474;
        // lines 151, 158, 165 of June 2023 (22 to 24 June): 8,663 + 12,024 + 14,403 = 35090; 29474 / 35090 - 1
        assertThat(jinci(JUNE_2024, 53) + jinci(JUNE_2024, 60) + jinci(JUNE_2024, 67))
                .isEqualTo(29474);
        assertThat(jinci(JUNE_2023, 151) + jinci(JUNE_2023, 158) + jinci(JUNE_2023, 165))
                .isEqualTo(35090);
        Map<String, String> row = expectedRow("visitors_holiday", "place", "jinci", "holiday", "端午", "year", "2024");
        assertThat(row).containsEntry("visits", "29474").containsEntry("visits_base", "35090");
        assertRate(row.get("visits_total_growth"), "-5616", "35090");
    }

    private static long jinci(String file, int line) throws IOException {
        List<String> cells = SampleFiles.line(file, GB18030, ',', line);
        assertThat(cells.get(1)).isEqualTo("晋祠博物馆");
        return Long.parseLong(cells.get(2).replace(",", ""));
    }

    @Test
    void theSevenDayMeanTakesTheDayAndTheSixBefore() throws IOException {
        // 蒙山 is the third of 7 places: lines 6, 13, 20, 27, 34, 41, 48 of September 2024:
        // 3422 + 963 + 839 + 904 + 887 + 1116 + 3040 = 11171; / 7 = 1595.857142857…
        long sum = 0;
        for (int line = 6; line <= 48; line += 7) {
            List<String> cells = SampleFiles.line(SEPTEMBER_2024, GB18030, ',', line);
            assertThat(cells.get(1)).isEqualTo("蒙山");
            sum += Long.parseLong(cells.get(2));
        }
        assertThat(sum).isEqualTo(11171);
        assertRate(gate("mengshan", "2024-09-07").get("visits_avg_7d"), "11171", "7");
    }

    @Test
    void revenuePerVisitDividesTheTwoCellsOfTheLine() throws IOException {
        // line 102 of September 2024: 2024-09-15,晋祠博物馆,14024,670560,…; 670560 / 14024 = 47.81517398744…
        assertThat(SampleFiles.line(SEPTEMBER_2024, GB18030, ',', 102))
                .startsWith("2024-09-15", "晋祠博物馆", "14024", "670560");
        assertRate(gate("jinci", "2024-09-15").get("revenue_per_visit"), "670560", "14024");
    }

    @Test
    void aCorrectionReplacesTheFigureOfTheFirstFile() throws IOException {
        // line 69 of August 2024 says 44,900; line 4 of the correction says 4,490, and the later one counts
        assertThat(SampleFiles.line(AUGUST_2024, GB18030, ',', 69)).startsWith("2024-08-10", "蒙山", "44,900");
        assertThat(SampleFiles.line(AUGUST_CORRECTED, GB18030, ',', 4)).startsWith("2024-08-10", "蒙山", "4,490");
        assertThat(gate("mengshan", "2024-08-10")).containsEntry("visits", "4490");
    }

    @Test
    void aNightIsCountedFromSixInTheEveningToSixInTheMorning() throws IOException {
        // 8 sensors an hour, head on line 1: ZL01 and ZL02 of 2024-07-01 18:00 stand on lines 146 and 147, then every 8
        // lines.
        // 18:00 1269+1366, 19:00 1879+1838, 20:00 1879+1767, 21:00 1420+1202               = 12620 in the evening
        // 22:00 781+914, 23:00 499+498, 00:00 226+210, 01:00 112+118                       = 3358 late
        // 02:00 31+33, 03:00 31+29, 04:00 31+31, 05:00 28+28                               = 242 in the small hours
        assertThat(sumOfIn(146, 4)).isEqualTo(12620);
        assertThat(sumOfIn(178, 4)).isEqualTo(3358);
        assertThat(sumOfIn(210, 4)).isEqualTo(242);
        Map<String, String> row =
                expectedRow("night_footfall_nightly", "place", "zhonglou", "period_start", "2024-07-01");
        assertThat(row)
                .containsEntry("evening_count", "12620")
                .containsEntry("late_count", "3358")
                .containsEntry("small_hours_count", "242")
                .containsEntry("night_count", "16220");
        // the business day adds 06:00 (line 50) to 17:00: 14236; 16220 / 30456 = 0.532571578670…
        assertThat(sumOfIn(50, 12)).isEqualTo(14236);
        assertRate(row.get("night_share"), "16220", "30456");
    }

    @Test
    void aDisconnectedSensorHalvesTheCoverageOfItsNight() throws IOException {
        // LX02 is disconnected through the night of 11 August: 12 of its 24 hours are 断线; coverage 12 / 24 = 0.5
        List<List<String>> records = SampleFiles.records(FOOTFALL_AUGUST, StandardCharsets.UTF_8, ',');
        long disconnected = records.stream()
                .filter(cells -> cells.get(0).equals("LX02")
                        && cells.get(4).equals("断线")
                        && cells.get(2).isEmpty())
                .map(cells -> cells.get(1))
                .filter(hour -> hour.compareTo("2024-08-11 18:00") >= 0 && hour.compareTo("2024-08-12 05:00") <= 0)
                .count();
        assertThat(disconnected).isEqualTo(12);
        Map<String, String> row =
                expectedRow("night_footfall_nightly", "place", "liuxiang", "period_start", "2024-08-11");
        assertThat(row)
                .containsEntry("sensor_hours_expected", "24")
                .containsEntry("sensor_hours_reported", "12")
                .containsEntry("night_share_reason", "LOW_COVERAGE")
                .containsEntry("night_count_growth_reason", "LOW_COVERAGE");
        assertRate(row.get("coverage_share"), "12", "24");
    }

    @Test
    void aSensorThatIsDownIsNoLossOfPeople() throws IOException {
        // Sunday 11 August 2024 and its partner, Sunday 13 August 2023. LX02 is down all night, so that only LX01 has
        // both
        // nights: 10975 against 9721, 1254 more people. LX02's 9758 of last year are lost counts.
        long people = ofNight(FOOTFALL_AUGUST, "LX01", "2024-08-11 18:00", "2024-08-12 05:00")
                - ofNight(FOOTFALL_AUGUST_2023, "LX01", "2023-08-13 18:00", "2023-08-14 05:00");
        long lost = ofNight(FOOTFALL_AUGUST_2023, "LX02", "2023-08-13 18:00", "2023-08-14 05:00");
        assertThat(people).isEqualTo(1254);
        assertThat(lost).isEqualTo(9758);
        assertThat(expectedRow("night_footfall_nightly", "place", "liuxiang", "period_start", "2024-08-11"))
                .containsEntry("partner_date", "2023-08-13")
                .containsEntry("matched_sensor_hours", "12")
                .containsEntry("footfall_effect", "1254")
                .containsEntry("coverage_effect", "-9758")
                .containsEntry("night_count_change", "-8504");
    }

    @Test
    void aMonthOfAPlaceIsMadeOfItsNights() throws IOException {
        // July of 2024 and 2023 have 31 whole nights each at 钟楼街; July 2023 is its first whole month
        long now = sumOfNights("zhonglou", "2024-07");
        long then = sumOfNights("zhonglou", "2023-07");
        Map<String, String> row = expectedRow("night_landmark_monthly", "place", "zhonglou", "period", "2024-07");
        assertThat(row)
                .containsEntry("night_count", Long.toString(now))
                .containsEntry("nights_whole", "31")
                .containsEntry("index_base_period", "2023-07")
                .containsEntry("district_rank_reason", "NESTED")
                .containsEntry("district_share_reason", "NESTED");
        assertRate(row.get("night_count_mean"), Long.toString(now), "31");
        assertRate(row.get("night_count_index"), Long.toString(now * 100), Long.toString(then));
        // 晋源区 has two places with sensors
        long county = sumOfNights("ancient_county", "2024-07");
        long lake = sumOfNights("jinyang_lake", "2024-07");
        Map<String, String> first =
                expectedRow("night_landmark_monthly", "place", "ancient_county", "period", "2024-07");
        assertThat(first).containsEntry("district_rank", "1");
        assertRate(first.get("district_share"), Long.toString(county), Long.toString(county + lake));
    }

    @Test
    void platformSalesOfAClassAreItsLinesLessItsRefunds() throws IOException {
        // all lines 中西药品类 of 美团 (columns 4, 8, 10) and 中西药品 of 京东到家 (4, 7, 8) of August 2024, each order line once
        BigDecimal sum = sold("2024-09-06/美团/订单明细_2024-08.csv", "中西药品类", 7, 9, "是")
                .add(sold("2024-09-06/京东到家/orders_202408.csv", "中西药品", 6, 7, "Y"));
        assertThat(platformRow("MEDICINE", "2024-08").get("amount_month")).isEqualTo(sum.toPlainString());
    }

    @Test
    void everythingOnThePlatformsIsTheSumOfItsClasses() throws IOException {
        BigDecimal classes = SampleFiles.expected("online_retail_monthly").stream()
                .filter(row -> row.get("basis").equals("PLATFORM_ORDERS"))
                .filter(row -> row.get("period").equals("2024-09"))
                .filter(row -> !row.get("commodity_class").equals("GOODS"))
                .map(row -> new BigDecimal(row.get("amount_month")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(platformRow("GOODS", "2024-09").get("amount_month")))
                .isEqualByComparingTo(classes);
    }

    @Test
    void moreCarsAtLowerPricesMakeTheIncrementOfABrand() throws IOException {
        // January 2024, 云翎: line 4 of two dealers, sold 55 + 23 = 78 against 42 + 17 = 59 cars, for 1731.11 + 723.01 =
        // 2454.12 against 1411.62 + 573.97 = 1985.59 万元, so 336540.6779… 元 a car last year: 19 more are 6394272.88 元;
        // 78 would have cost 26250172.88 and cost 24541200.00, which is 1708972.88 less; 4685300.00 in all, and no mix
        assertThat(SampleFiles.rows("2024-02-08/太原中升汽车销售有限公司/新能源汽车销售月报_2024-01.xlsx")
                        .get(3))
                .containsExactly("纯电动", "云翎", "55", "42", "1731.11", "1411.62");
        assertThat(SampleFiles.rows("2024-02-08/山西必高汽车销售有限公司/新能源汽车销售月报_2024-01.xlsx")
                        .get(3))
                .containsExactly("纯电动", "云翎", "23", "17", "723.01", "573.97");
        assertThat(expectedRow("nev_retail_monthly", "brand", "云翎", "period", "2024-01"))
                .containsEntry("amount_month_increment", "4685300.00")
                .containsEntry("amount_month_increment_volume", "6394272.88")
                .containsEntry("amount_month_increment_mix", "0.00")
                .containsEntry("amount_month_increment_price", "-1708972.88");
    }

    @Test
    void aRevisedProductKeepsItsFirstFigure() throws IOException {
        // rows of the sheet: 4 of head, consumer prices, two of dust, then gross domestic product from January
        assertThat(SampleFiles.rows("2024-07-21/统计局/主要指标月报_2024年6月.xlsx").get(7))
                .containsExactly("地区生产总值（亿元）", "—", "—", "2774.16", "2.4");
        assertThat(SampleFiles.rows("2024-08-28/统计局/主要指标月报_2024年6月_修订.xlsx").get(4))
                .containsExactly("地区生产总值（亿元）", "—", "—", "2786.46", "2.9");
        assertThat(expectedRow("indicator_period", "indicator", "GDP", "period", "2024-Q2"))
                .containsEntry("level_ytd", "2786.46")
                .containsEntry("level_ytd_first", "2774.16")
                .containsEntry("level_ytd_revision", "12.30")
                .containsEntry("level_ytd_vintages", "2")
                .containsEntry("level_ytd_growth", "0.0290000000");
    }

    private static BigDecimal sold(String path, String label, int amount, int refund, String refunded)
            throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        String before = "";
        for (List<String> cells :
                SampleFiles.records(path, SampleFiles.charsetOf(path), SampleFiles.delimiterOf(path))) {
            String key = cells.get(0) + cells.get(1);
            boolean spoiled = cells.stream().anyMatch(cell -> cell.startsWith("l")) || key.equals(before);
            if (cells.get(3).equals(label) && !spoiled) {
                BigDecimal value = new BigDecimal(cells.get(amount));
                sum = cells.get(refund).equals(refunded) ? sum.subtract(value) : sum.add(value);
            }
            before = key;
        }
        return sum;
    }

    private static long sumOfIn(int firstLine, int hours) throws IOException {
        long sum = 0;
        for (int hour = 0; hour < hours; hour++) {
            for (int sensor = 0; sensor < 2; sensor++) {
                int line = firstLine + hour * 8 + sensor;
                List<String> cells = SampleFiles.line(FOOTFALL_JULY, StandardCharsets.UTF_8, ',', line);
                assertThat(cells.get(0)).isEqualTo("ZL0" + (sensor + 1));
                sum += Long.parseLong(cells.get(2));
            }
        }
        return sum;
    }

    private static long ofNight(String path, String sensor, String from, String to) throws IOException {
        return SampleFiles.records(path, StandardCharsets.UTF_8, ',').stream()
                .filter(cells -> cells.get(0).equals(sensor)
                        && cells.get(1).compareTo(from) >= 0
                        && cells.get(1).compareTo(to) <= 0)
                .mapToLong(cells -> Long.parseLong(cells.get(2)))
                .sum();
    }

    private static long sumOfNights(String place, String month) throws IOException {
        return SampleFiles.expected("night_footfall_nightly").stream()
                .filter(row -> row.get("place").equals(place)
                        && row.get("period_start").startsWith(month))
                .mapToLong(row -> Long.parseLong(row.get("night_count")))
                .sum();
    }

    private static Map<String, String> gate(String place, String day) throws IOException {
        return expectedRow("visitors_daily", "place", place, "period_start", day, "basis", "GATE_IN");
    }

    private static Map<String, String> platformRow(String commodity, String period) throws IOException {
        return expectedRow(
                "online_retail_monthly", "commodity_class", commodity, "period", period, "basis", "PLATFORM_ORDERS");
    }

    private static void assertRate(String found, String part, String whole) {
        assertThat(found)
                .isEqualTo(new BigDecimal(part)
                        .divide(new BigDecimal(whole), 10, RoundingMode.HALF_UP)
                        .toPlainString());
    }
}
