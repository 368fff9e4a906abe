package city.yanhuo.sample;

import static city.yanhuo.sample.SampleFiles.expectedRow;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Verdicts of September 2024 worked out by hand from cells of the landing files; the arithmetic stands beside each. */
class HandDerivedVerdictsTest {
    private static final MathContext EXACT = new MathContext(40, RoundingMode.HALF_UP);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    @Test
    void theComparableBaseOfOnlineRetailFollowsFromItsPublishedGrowth() throws IOException {
        // row 22 of the sheet to September 2024: D22 = 631923.0 万元, E22 = 13.1 %
        List<String> cells = SampleFiles.rows(retail("2024-10-21", "2024年1-9月")).get(21);
        assertThat(cells.get(0)).isEqualTo("其中：通过公共网络实现的商品零售额");
        assertThat(new BigDecimal(cells.get(3))).isEqualByComparingTo("631923");
        assertThat(new BigDecimal(cells.get(4))).isEqualByComparingTo("13.1");
        // 6319230000 元 / 1.131 = 5587294429.708… 元
        Map<String, String> row = online("2024-09");
        assertThat(row)
                .containsEntry("amount_ytd", "6319230000.00")
                .containsEntry("amount_ytd_base", "5587294429.71")
                .containsEntry("amount_ytd_base_source", "IMPLIED");
        // last year's sheet says 552104.2 万元: 631923.0 / 552104.2 - 1 = +14.46 %, not the published +13.1 %
        BigDecimal recomputed = new BigDecimal("6319230000")
                .divide(level(retail("2024-01-12", "2023年1-9月"), 21), EXACT)
                .subtract(BigDecimal.ONE);
        assertThat(new BigDecimal(row.get("amount_ytd_growth_recomputed")))
                .isEqualByComparingTo(recomputed.setScale(10, RoundingMode.HALF_UP));
        assertThat(recomputed.doubleValue()).isBetween(0.1445, 0.1446);
    }

    @Test
    void onlineRetailIsWatchedSinceTheRestMayStillBeReached() throws IOException {
        BigDecimal level = level(retail("2024-10-21", "2024年1-9月"), 21);
        BigDecimal base = level.divide(new BigDecimal("1.131"), 2, RoundingMode.HALF_UP);
        BigDecimal toSeptember = level(retail("2024-01-12", "2023年1-9月"), 21);
        BigDecimal year = level(retail("2024-01-21", "2023年1-12月"), 21);
        // A = L12 · B / L9 = 8000008000 · 5587294429.71 / 5521042000 = 8096007957 元
        // g_req = (1.15 · A - R) / (A - B) - 1 = +19.24 % for October to December
        BigDecimal wholeYear = year.multiply(base).divide(toSeptember, EXACT);
        BigDecimal required = required("0.15", wholeYear, level, base);
        assertThat(required.doubleValue()).isBetween(0.192, 0.193);
        // the best October to December was that of 2017: +30.0 %, from sheets to September and December 2017
        BigDecimal best = rest("2017年1-9月", "2017年1-12月", 21);
        assertThat(best.doubleValue()).isBetween(0.29, 0.31);
        // 12 % <= 13.1 % < 15 % and 19.2 % <= 30.0 %: WATCH; the gap is 13.1 - 15 = -1.9 percentage points
        assertThat(required).isLessThan(best);
        assertVerdict("C1", "WATCH", "0.1310000000", "0.1500000000", "-1.9000000000");
        assertThat(verdict("C1")).containsEntry("periods_below", "4");
    }

    @Test
    void vehiclesAreMoreThanThreePointsBelowTheirGrowth() throws IOException {
        // row 5 of the sheet to September 2024: D5 = 14.0 %; 14.0 < 20 - 3: BREACH; the gap is -6.0 percentage points
        List<String> cells =
                SampleFiles.rows(vehicles("2024-10-21", "2024年1-9月")).get(4);
        assertThat(cells.get(0)).isEqualTo("新能源汽车");
        assertThat(new BigDecimal(cells.get(3))).isEqualByComparingTo("14");
        assertVerdict("C2a", "BREACH", "0.1400000000", "0.2000000000", "-6.0000000000");
    }

    @Test
    void theIncrementOfVehiclesMeansALittleMoreThanTwentyPercent() throws IOException {
        // R = C5 = 807102.9 万元; B = R / 1.14 = 7079850000 元; L9 = 718766.4, L12 = 1007097.9 万元
        BigDecimal base = level(vehicles("2024-10-21", "2024年1-9月"), 4, 2)
                .divide(new BigDecimal("1.14"), 2, RoundingMode.HALF_UP);
        BigDecimal toSeptember = level(vehicles("2024-01-12", "2023年1-9月"), 4, 2);
        BigDecimal year = level(vehicles("2024-01-21", "2023年1-12月"), 4, 2);
        assertThat(base).isEqualByComparingTo("7079850000");
        // A = L12 · B / L9 = 9919916073 元; G = 2000000000 / A = 20.16146… %
        BigDecimal wholeYear = year.multiply(base).divide(toSeptember, EXACT);
        BigDecimal asked = new BigDecimal("2000000000").divide(wholeYear, EXACT);
        assertThat(asked.doubleValue()).isBetween(0.20161, 0.20162);
        assertVerdict(
                "C2b",
                "BREACH",
                "0.1400000000",
                asked.setScale(10, RoundingMode.HALF_UP).toPlainString(),
                new BigDecimal("0.14")
                        .subtract(asked)
                        .movePointRight(2)
                        .setScale(10, RoundingMode.HALF_UP)
                        .toPlainString());
        // both legs are BREACH, and -6.16 is less than -6.0: the increment binds
        assertThat(verdict("C2"))
                .containsEntry("state", "BREACH")
                .containsEntry("gap", verdict("C2b").get("gap"));
    }

    @Test
    void aMonthOfVehiclesIsTheDifferenceOfTwoCumulativeLevelsAndItsMeanPriceTheirRatio() throws IOException {
        // C5 to September 807102.9, to August 726883.4: 80219.5 万元 = B5; F5 = 51196 cars
        List<String> september =
                SampleFiles.rows(vehicles("2024-10-21", "2024年1-9月")).get(4);
        BigDecimal august = level(vehicles("2024-09-21", "2024年1-8月"), 4, 2);
        BigDecimal toSeptember = level(vehicles("2024-10-21", "2024年1-9月"), 4, 2);
        BigDecimal month = new BigDecimal(september.get(1)).multiply(TEN_THOUSAND);
        assertThat(toSeptember.subtract(august)).isEqualByComparingTo(month);
        Map<String, String> row = expectedRow(
                "nev_retail_monthly", "energy_type", "NEV", "basis", "STATS_ABOVE_NORM", "period", "2024-09");
        assertThat(new BigDecimal(row.get("amount_month_implied"))).isEqualByComparingTo(month);
        // 8071029000 元 / 51196 = 157649.6015313696… 元 a car
        assertThat(new BigDecimal(row.get("mean_price")))
                .isEqualByComparingTo(toSeptember.divide(new BigDecimal(september.get(5)), 10, RoundingMode.HALF_UP));
    }

    @Test
    void theDealersSeeTheSlowdownInAprilBeforeTheStatisticsOfficeDoes() throws IOException {
        // 合计 rows of the 8 dealers' workbooks of January to April, columns E and F (one dealer's row is corrected only
        // in June)
        BigDecimal sales = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        for (String path : SampleFiles.filesBelow(SampleFiles.ROOT.resolve("landing"))) {
            if (path.matches(".*/新能源汽车销售月报_2024-0[1-4]\\.xlsx")) {
                List<List<String>> rows = SampleFiles.rows(path);
                List<String> total = rows.get(rows.size() - 2);
                assertThat(total.get(0)).isEqualTo("合计");
                sales = sales.add(new BigDecimal(total.get(4)));
                base = base.add(new BigDecimal(total.get(5)));
            }
        }
        // 70124.30 / 60252.42 万元 - 1 = +16.4 %, below 20 - 3, while D5 of the sheet to April says +21.4 %
        BigDecimal growth = sales.divide(base, EXACT).subtract(BigDecimal.ONE);
        assertThat(growth.doubleValue()).isBetween(0.163, 0.165);
        Map<String, String> row = expectedRow(
                "nev_retail_monthly", "energy_type", "NEV", "brand", "ALL", "basis", "FIRM_PANEL", "period", "2024-04");
        assertThat(row)
                .containsEntry(
                        "amount_ytd", sales.multiply(TEN_THOUSAND).setScale(2).toPlainString());
        assertThat(new BigDecimal(row.get("amount_ytd_growth")))
                .isEqualByComparingTo(growth.setScale(10, RoundingMode.HALF_UP));
        assertThat(expectedRow("verdicts", "target", "C2a", "period", "2024-04"))
                .containsEntry("state", "WATCH")
                .containsEntry("flags", "EARLY_SIGNAL");
    }

    @Test
    void aDistrictWithOneOfThreeScenesIsHalfASceneBehindItsPlan() throws IOException {
        // 杏花岭区, September 2024: one row 新消费场景 is 已认定; the plan is 1.5 by 30 September: 0.5 behind, between 0.3 and 0.9
        assertThat(recognised("杏花岭区", "2024-10-10", "2024年9月", "新消费场景")).isEqualTo(1);
        assertVerdict("C3c", "WATCH", "1", "3", "-2");
        // 小店区 has three, 尖草坪区 none: 1.5 behind is more than 0.9
        assertThat(recognised("小店区", "2024-10-10", "2024年9月", "新消费场景")).isEqualTo(3);
        assertVerdict("C3a", "ACHIEVED", "3", "3", "0");
        assertThat(recognised("尖草坪区", "2024-10-10", "2024年9月", "新消费场景")).isZero();
        assertVerdict("C3d", "BREACH", "0", "3", "-3");
    }

    @Test
    void aDistrictWithoutItsSeptemberLedgerIsNotJudged() throws IOException {
        // the newest ledger of 万柏林区 is that of August
        assertThat(SampleFiles.filesBelow(SampleFiles.ROOT.resolve("landing")))
                .contains("2024-09-10/万柏林区商务局/消费场景和地标台账_2024年8月.xlsx")
                .noneMatch(path -> path.contains("万柏林区商务局") && path.contains("2024年9月"));
        assertVerdict("C3e", "PROVISIONAL", "", "3", "");
        assertVerdict("C4e", "PROVISIONAL", "", "3", "");
    }

    @Test
    void theCityHasThreeOfFiveNightLandmarks() throws IOException {
        // 迎泽区 one (钟楼街), 晋源区 two (太原古县城, 晋阳湖): 3; the plan is 3 by 30 September: nothing behind
        int count = 0;
        for (String district : List.of("小店区", "迎泽区", "杏花岭区", "尖草坪区", "晋源区")) {
            count += recognised(district, "2024-10-10", "2024年9月", "夜间经济地标");
        }
        assertThat(count).isEqualTo(3);
        assertVerdict("C5", "ON_TRACK", "3", "5", "-2");
    }

    private static int recognised(String district, String received, String month, String kind) throws IOException {
        String path = received + "/" + district + "商务局/消费场景和地标台账_" + month + ".xlsx";
        int count = 0;
        for (List<String> cells : SampleFiles.rows(path)) {
            count += cells.size() > 3
                            && cells.get(1).equals(kind)
                            && cells.get(3).equals("已认定")
                    ? 1
                    : 0;
        }
        return count;
    }

    private static BigDecimal rest(String part, String whole, int row) throws IOException {
        BigDecimal level = level(retail("2024-01-12", whole), row).subtract(level(retail("2024-01-12", part), row));
        BigDecimal base = base(retail("2024-01-12", whole), row).subtract(base(retail("2024-01-12", part), row));
        return level.divide(base, EXACT).subtract(BigDecimal.ONE);
    }

    private static BigDecimal base(String path, int row) throws IOException {
        BigDecimal growth = new BigDecimal(SampleFiles.rows(path).get(row).get(4)).movePointLeft(2);
        return level(path, row).divide(BigDecimal.ONE.add(growth), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal required(String growth, BigDecimal wholeYear, BigDecimal level, BigDecimal base) {
        return BigDecimal.ONE
                .add(new BigDecimal(growth))
                .multiply(wholeYear)
                .subtract(level)
                .divide(wholeYear.subtract(base), EXACT)
                .subtract(BigDecimal.ONE);
    }

    /** Cumulative level in column D, in 元. */
    private static BigDecimal level(String path, int row) throws IOException {
        return level(path, row, 3);
    }

    private static BigDecimal level(String path, int row, int column) throws IOException {
        return new BigDecimal(SampleFiles.rows(path).get(row).get(column)).multiply(TEN_THOUSAND);
    }

    private static String retail(String received, String period) {
        return received + "/统计局/限额以上单位商品零售分类_" + period + ".xlsx";
    }

    private static String vehicles(String received, String period) {
        return received + "/统计局/新能源汽车零售_" + period + ".xlsx";
    }

    private static Map<String, String> online(String period) throws IOException {
        return expectedRow(
                "online_retail_monthly", "commodity_class", "GOODS", "basis", "STATS_ABOVE_NORM", "period", period);
    }

    private static Map<String, String> verdict(String target) throws IOException {
        return expectedRow("verdicts", "target", target, "period", "2024-09");
    }

    private static void assertVerdict(String target, String state, String value, String threshold, String gap)
            throws IOException {
        assertThat(verdict(target))
                .containsEntry("state", state)
                .containsEntry("value", value)
                .containsEntry("threshold", threshold)
                .containsEntry("gap", gap);
    }
}
