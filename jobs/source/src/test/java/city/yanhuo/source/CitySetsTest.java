package city.yanhuo.source;

import static city.yanhuo.source.CitySet.sums;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.error.Problem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody designed, read by their contracts alone; every figure is worked out by hand from the file. */
final class CitySetsTest {
    @TempDir
    Path folder;

    private static Map<String, BigDecimal> figures(Object... keysAndFigures) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (int i = 0; i < keysAndFigures.length; i += 2) {
            figures.put(keysAndFigures[i].toString(), new BigDecimal(keysAndFigures[i + 1].toString()));
        }
        return figures;
    }

    private static void assertClean(Reads reads, Reconciliation counts) {
        assertThat(reads.outcome().failure()).isEmpty();
        assertThat(reads.rejected()).isEmpty();
        assertThat(reads.outcome().notes()).isEmpty();
        assertThat(reads.outcome().counts()).isEqualTo(counts);
    }

    private static CitySet footfall() {
        return CitySet.of("footfall.csv", "老街管委会/2024年5月客流.csv");
    }

    @Test
    void passesInFourFormsOfDaysAndAWeekendThatWasLoadedTwice() {
        Reads reads = footfall().read();
        // 1 header, 16 rows, and the 8 of Saturday and Sunday once more with their days written in another form
        assertClean(reads, new Reconciliation(25, 16, 0, 8, 0, 1, 32));
        assertThat(sums(reads, "count", "direction", "day"))
                .isEqualTo(figures(
                        "IN 2024-05-17", 310 + 420 + 150 + 205,
                        "IN 2024-05-18", 610 + 1020 + 300 + 460,
                        "IN 2024-05-19", 590 + 730 + 280 + 340,
                        "IN 2024-05-20", 260 + 275 + 120 + 135,
                        "OUT 2024-05-17", 280 + 390 + 160 + 190,
                        "OUT 2024-05-18", 540 + 880 + 310 + 450,
                        "OUT 2024-05-19", 600 + 810 + 275 + 365,
                        "OUT 2024-05-20", 255 + 290 + 118 + 140));
        assertThat(sums(reads, "count", "sensor", "hour"))
                .isEqualTo(figures(
                        "LJ-N 18", 590 + 1150 + 1190 + 515, // in and out of the north end, 17 to 20 May
                        "LJ-N 19", 810 + 1900 + 1540 + 565,
                        "LJ-S 18", 310 + 610 + 555 + 238,
                        "LJ-S 19", 395 + 910 + 705 + 275));
    }

    @Test
    void aWeekendLoadedAgainWithAnotherFigureIsNoDuplicate() {
        Reads reads = footfall()
                .changed(folder, "2024年5月18日,18:00-19:00,北口,610", "2024年5月18日,18:00-19:00,北口,611")
                .read();
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(25, 16, 1, 7, 0, 1, 32));
        assertThat(reads.reasons()).containsExactly("14  DUPLICATE_KEY");
        assertThat(sums(reads, "count", "day")).containsEntry("2024-05-18", new BigDecimal(2390 + 2180));
    }

    private static CitySet gates() {
        return CitySet.of("metro_gates.csv", "轨道公司/2024年闸机.csv");
    }

    @Test
    void aRenamedGateStaysOneGateAndItsOldNameLaterMeansAnother() {
        Reads reads = gates().read();
        assertThat(reads.outcome().notes()).as("the empty eighth column").isEmpty();
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(13, 11, 1, 0, 0, 1, 22));
        assertThat(sums(reads, "count", "sensor", "direction"))
                .isEqualTo(figures(
                        "DNM-1 IN", 200 + 180 + 260 + 250 + 240, // 东1 to 30 June, A1 from 1 July
                        "DNM-1 OUT", 150 + 140 + 210 + 205 + 200,
                        "DNM-2 IN", 120 + 110 + 130 + 125 + 115,
                        "DNM-2 OUT", 90 + 80 + 100 + 95 + 85,
                        "DNM-5 IN", 60, // 东1 from 1 August
                        "DNM-5 OUT", 40));
        assertThat(reads.rejected())
                .extracting(RejectedRow::message)
                .containsExactly("Cannot read 车站: no sensor goes by this name on 2024-07-02, found \"大南门站东1\"");
    }

    @Test
    void aFigureInTheColumnWithoutAHeaderRejectsItsRow() {
        Reads reads = gates().changed(folder, "东2,120,90,", "东2,120,90,3").read();
        assertThat(reads.reasons()).containsExactly("3  WRONG_COLUMN_COUNT", "9 车站 UNKNOWN_CODE");
    }

    @Test
    void aClosedMuseumIsNullAndAnEmptyOneIsZero() {
        Reads reads = CitySet.of("museums.csv", "文物局/2024年6月观众.csv").read();
        assertClean(reads, new Reconciliation(15, 14, 0, 0, 0, 1, 14));
        assertThat(sums(reads, "visits", "place"))
                .isEqualTo(figures("art_museum", 300 + 250 + 410 + 640, "city_museum", 1200 + 900 + 2100 + 1800));
        assertThat(daysOf(reads, "city_museum", null)).containsExactly("2024-06-03", "2024-06-07");
        assertThat(daysOf(reads, "city_museum", 0L)).containsExactly("2024-06-05");
        assertThat(daysOf(reads, "art_museum", null)).containsExactly("2024-06-03", "2024-06-09");
        assertThat(daysOf(reads, "art_museum", 0L)).containsExactly("2024-06-06");
    }

    @Test
    void aFigureInAnOutputLeavesDaysWithoutItOut() {
        Reads reads = CitySet.of("museums.csv", "文物局/2024年6月开放日.csv").read();
        assertClean(reads, new Reconciliation(15, 14, 0, 0, 0, 1, 10));
        assertThat(daysOf(reads, "city_museum", null)).isEmpty();
        assertThat(daysOf(reads, "city_museum", 0L)).containsExactly("2024-06-05");
        assertThat(daysOf(reads, "art_museum", 0L)).containsExactly("2024-06-06");
        assertThat(sums(reads, "visits", "place"))
                .isEqualTo(figures("art_museum", 300 + 250 + 410 + 640, "city_museum", 1200 + 900 + 2100 + 1800));
    }

    private static String[] daysOf(Reads reads, String place, @Nullable Long visits) {
        return IntStream.range(0, reads.records().size())
                .filter(record -> place.equals(reads.value(record, "place")))
                .filter(record -> Objects.equals(visits, reads.value(record, "visits")))
                .mapToObj(record -> String.valueOf(reads.value(record, "period_start")))
                .toArray(String[]::new);
    }

    @Test
    void attractionsInTraditionalCharactersAndUtf16WithTheUnitsAboveTheTable() {
        Reads reads = CitySet.of("attractions_utf16.txt", "觀光局/主要景點遊客人次.txt").read();
        assertClean(reads, new Reconciliation(12, 6, 0, 0, 1, 5, 6));
        assertThat(sums(reads, "visits", "place", "period_end"))
                .isEqualTo(figures(
                        "fenghuang 2024-01-31", "12500", // 1.25 萬人次
                        "fenghuang 2024-02-29", "37500",
                        "longquan 2024-01-31", "21000",
                        "longquan 2024-02-29", "40500",
                        "shuangta 2024-01-31", "8000",
                        "shuangta 2024-02-29", "22000"));
        assertThat(sums(reads, "ticket_revenue", "place"))
                .isEqualTo(figures("fenghuang", 305_000 + 912_500, "longquan", 120_000 + 205_000));
    }

    @Test
    void attractionsInTraditionalCharactersAndUtf8WithTheUnitsInTheHeader() {
        Reads reads = CitySet.of("attractions_utf8.csv", "觀光局/2024年第2批.csv").read();
        assertClean(reads, new Reconciliation(10, 9, 0, 0, 0, 1, 9));
        assertThat(sums(reads, "visits", "period_end"))
                .isEqualTo(figures(
                        "2024-03-31", 18_000 + 9_500 + 31_000,
                        "2024-04-30", 22_500 + 13_200 + 40_300,
                        "2024-05-31", 27_000 + 16_800 + 52_700));
        assertThat(sums(reads, "ticket_revenue", "period_end"))
                .isEqualTo(figures(
                        "2024-03-31", 456_000 + 150_000,
                        "2024-04-30", 573_000 + 185_000,
                        "2024-05-31", 681_000 + 249_000));
    }

    @Test
    void aTableOfTheStatisticsOfficeWithItsUnitInTheTitleAndTheNewestMonthFirst() {
        Reads reads = CitySet.of("retail_gb18030.csv", "统计局/2024年6月限上零售额.csv").read();
        // ignored: title, blank row, header, 4 rows of notes
        assertClean(reads, new Reconciliation(12, 5, 0, 0, 0, 7, 10));
        assertThat(sums(reads, "level", "period_kind", "period_start", "period_end"))
                .isEqualTo(figures(
                        "MONTH 2024-01-01 2024-02-29", "2000000000", // 200,000.0 万元
                        "MONTH 2024-03-01 2024-03-31", "1100005000",
                        "MONTH 2024-04-01 2024-04-30", "1050000000",
                        "MONTH 2024-05-01 2024-05-31", "1120003000",
                        "MONTH 2024-06-01 2024-06-30", "1230002000",
                        "CUM 2024-01-01 2024-02-29", "2000000000",
                        "CUM 2024-01-01 2024-03-31", "3100005000",
                        "CUM 2024-01-01 2024-04-30", "4150005000",
                        "CUM 2024-01-01 2024-05-31", "5270008000",
                        "CUM 2024-01-01 2024-06-30", "6500010000"));
        assertThat(sums(reads, "published_growth", "period_kind"))
                .isEqualTo(figures("MONTH", "0.216", "CUM", "0.288")); // 6.1+5.0-1.2+3.4+8.3, 4.9+4.6+4.5+6.5+8.3 %
        assertThat(reads.value(0, "period_end")).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(reads.outcome().firstDay()).contains(LocalDate.of(2024, 1, 1));
    }

    private static CitySet quarters() {
        return CitySet.of("trips_wide.csv", "文旅局/2024年季度横表.csv");
    }

    @Test
    void quartersSideBySideEachWrittenInAnotherWay() {
        Reads reads = quarters().read();
        // 6 counties by 5 quarters without 石门县 in 2023 and 江南区 in the third; 云岭县 reports 0 in 2023
        assertClean(reads, new Reconciliation(10, 6, 0, 0, 1, 3, 28));
        assertThat(sums(reads, "visits", "period_kind", "period_start", "period_end"))
                .isEqualTo(figures(
                        "QUARTER 2023-10-01 2023-12-31", 102_000 + 81_000 + 12_000 + 45_000,
                        "QUARTER 2024-01-01 2024-03-31", 125_000 + 93_000 + 32_000 + 7_500 + 52_500 + 4_000,
                        "QUARTER 2024-04-01 2024-06-30", 204_000 + 152_500 + 63_500 + 25_000 + 75_000 + 9_000,
                        "QUARTER 2024-07-01 2024-09-30", 301_500 + 80_500 + 30_000 + 98_000 + 12_000,
                        "QUARTER 2024-10-01 2024-12-31", 150_000 + 114_000 + 26_000 + 11_000 + 69_000 + 5_000));
        assertThat(sums(reads, "visits", "place", "period_end"))
                .containsEntry("990121 2023-12-31", BigDecimal.ZERO)
                .doesNotContainKeys("990123 2023-12-31", "990102 2024-09-30");
    }

    @Test
    void aTotalsRowThatDisagreesWithItsQuarterIsNoted() {
        Reads reads = quarters().changed(folder, "52.2,37.5", "52.3,37.5").read();
        assertThat(reads.outcome().notes())
                .extracting(Problem::message)
                .containsExactly("Cannot match the total 合计 of 2024年第3季度 in row 9: its 5 parts give 522000,"
                        + " found 523000; ask the supplier which is right");
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(10, 6, 0, 0, 1, 3, 28));
    }

    private static CitySet titled() {
        return CitySet.of("trips_year_in_title.csv", "文旅局/2025年报送全年.csv");
    }

    @Test
    void quartersWhoseYearAndUnitStandInTheTitleAlone() {
        Reads reads = titled().read();
        // 6 counties by 4 quarters and the year, without 江南区 in the third
        assertClean(reads, new Reconciliation(11, 6, 0, 0, 1, 4, 29));
        assertThat(sums(reads, "visits", "period_kind", "period_start", "period_end"))
                .isEqualTo(figures(
                        "QUARTER 2024-01-01 2024-03-31", 125_000 + 93_000 + 32_000 + 7_500 + 52_500 + 4_000,
                        "QUARTER 2024-04-01 2024-06-30", 204_000 + 152_500 + 63_500 + 25_000 + 75_000 + 9_000,
                        "QUARTER 2024-07-01 2024-09-30", 301_500 + 80_500 + 30_000 + 98_000 + 12_000,
                        "QUARTER 2024-10-01 2024-12-31", 150_000 + 114_000 + 26_000 + 11_000 + 69_000 + 5_000,
                        "CUM 2024-01-01 2024-12-31", 780_500 + 359_500 + 202_000 + 73_500 + 294_500 + 30_000));
    }

    @Test
    void aYearThatTheTitleLacksIsTakenFromTheFilesNameOrAskedFor() {
        CitySet untitled = titled().changed(folder, "2024年各县区接待", "各县区接待");
        assertThat(sums(untitled.read(), "visits", "period_start"))
                .containsEntry("2025-10-01", new BigDecimal(375_000));
        Reads nowhere = new CitySet(untitled.file(), "文旅局/全年.csv").read();
        assertThat(nowhere.reasons()).hasSize(6).contains("4 period NOT_A_PERIOD");
        assertThat(nowhere.rejected().get(0).message())
                .isEqualTo("Cannot read period: it leaves out its year, found \"一季度\"");
    }

    @Test
    void quartersBelowEachOtherInEveryWayThatSomebodyTyped() {
        Reads reads = CitySet.of("trips_long.csv", "文旅局/2024年季度明细.csv").read();
        assertClean(reads, new Reconciliation(10, 8, 0, 0, 1, 1, 8));
        assertThat(sums(reads, "visits", "period_kind", "period_start", "period_end"))
                .isEqualTo(figures(
                        "QUARTER 2024-01-01 2024-03-31", 125_000,
                        "QUARTER 2024-04-01 2024-06-30", 204_000 + 152_500,
                        "QUARTER 2024-07-01 2024-09-30", 301_500 + 80_500,
                        "QUARTER 2024-10-01 2024-12-31", 150_000 + 114_000 + 26_000));
    }
}
