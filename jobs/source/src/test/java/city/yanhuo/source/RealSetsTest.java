package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Real sets by YAML alone: everything in their known totals that one file's rows can tell. */
final class RealSetsTest {
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");

    private final Contracts contracts = RealFeeds.contracts();

    private Reads read(SharedData data, String name) {
        Path file = data.folder().resolve(name);
        String landed = data.landed(file);
        Reads reads = Reads.of(
                contracts,
                new FeedMatcher(contracts.feeds()).match(LandingPath.of(landed)).orElseThrow(),
                file,
                landed);
        assertThat(reads.outcome().failure()).isEmpty();
        assertThat(reads.rejected()).isEmpty();
        assertThat(reads.outcome().notes()).isEmpty();
        assertThat(reads.outcome().counts().holds()).isTrue();
        return reads;
    }

    private static String text(Reads reads, int record, String column) {
        return String.valueOf(reads.value(record, column));
    }

    private static BigDecimal number(Reads reads, int record, String column) {
        return new BigDecimal(text(reads, record, column));
    }

    private static String year(Reads reads, int record) {
        return text(reads, record, "period_end").substring(0, 4);
    }

    private static Map<String, BigDecimal> sums(Reads reads, String measure, IntPredicate which, String... by) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        IntStream.range(0, reads.records().size()).filter(which).forEach(record -> {
            String key = String.join(
                    " ",
                    Stream.of(by)
                            .map(column -> column.equals("year") ? year(reads, record) : text(reads, record, column))
                            .toList());
            sums.merge(key, number(reads, record, measure), BigDecimal::add);
        });
        return sums;
    }

    private static void assertEqual(Map<String, BigDecimal> found, JsonNode truth) {
        assertThat(found).hasSize(truth.size());
        truth.properties()
                .forEach(known -> assertThat(found.get(known.getKey()))
                        .as(known.getKey())
                        .isEqualByComparingTo(known.getValue().asString()));
    }

    private static void assertGrowth(Map<String, BigDecimal> years, JsonNode truth) {
        assertThat(truth.size()).isPositive();
        truth.properties().forEach(known -> {
            BigDecimal base = years.get(String.valueOf(Integer.parseInt(known.getKey()) - 1));
            BigDecimal growth =
                    years.get(known.getKey()).subtract(base).movePointRight(2).divide(base, 4, RoundingMode.HALF_UP);
            assertThat(growth)
                    .as(known.getKey())
                    .isEqualByComparingTo(known.getValue().asString());
        });
    }

    private static void assertTop(Map<String, BigDecimal> sums, JsonNode truth) {
        List<String> largest = sums.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder()))
                .limit(truth.size())
                .map(entry -> entry.getKey() + " " + entry.getValue().toBigInteger())
                .toList();
        assertThat(largest)
                .containsExactlyElementsOf(truth.valueStream()
                        .map(known ->
                                known.get(0).asString() + " " + known.get(1).asString())
                        .toList());
    }

    @Test
    void retailSalesOfChinaInBothEncodings() {
        SharedData data = SharedData.of("cn_retail_monthly");
        JsonNode truth = data.groundTruth();
        Reads utf8 = read(data, "china_retail_monthly_utf8.csv");
        Reads gbk = read(data, "china_retail_monthly_gbk.csv");
        assertThat(gbk.records()).isEqualTo(utf8.records());
        assertThat(utf8.outcome().counts().good()).isEqualTo(truth.get("rows").asLong());
        IntPredicate isTotal = record -> text(utf8, record, "commodity_class").equals("TOTAL");
        Map<String, BigDecimal> years = sums(utf8, "level", isTotal, "year");
        years.replaceAll((year, sum) -> sum.divide(HUNDRED_MILLION));
        assertEqual(years, truth.get("sum_亿元"));
        assertGrowth(years, truth.get("computed_yoy_pct"));
        Map<String, BigDecimal> periods = new TreeMap<>();
        IntStream.range(0, utf8.records().size())
                .filter(isTotal)
                .forEach(record -> periods.merge(year(utf8, record), BigDecimal.ONE, BigDecimal::add));
        assertEqual(periods, truth.get("periods_per_year"));
        List<String> merged = IntStream.range(0, utf8.records().size())
                .filter(isTotal)
                .filter(record -> text(utf8, record, "period_end")
                                .compareTo(((LocalDate) utf8.value(record, "period_start"))
                                        .plusDays(31)
                                        .toString())
                        > 0)
                .mapToObj(record -> year(utf8, record) + "年1-2月")
                .toList();
        assertThat(merged)
                .containsExactlyElementsOf(truth.get("non_YYYY年M月_periods")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        assertThat(publishedWithin(utf8, isTotal, "0.3"))
                .isEqualTo(truth.get("n_within_0p3").asLong());
    }

    /** How many published growths are that near, in points, to the growth of the published levels. */
    private static long publishedWithin(Reads reads, IntPredicate isTotal, String points) {
        Map<String, BigDecimal> levels = sums(reads, "level", isTotal, "period_end");
        return IntStream.range(0, reads.records().size())
                .filter(isTotal)
                .filter(record -> {
                    LocalDate end = (LocalDate) reads.value(record, "period_end");
                    BigDecimal base = levels.entrySet().stream()
                            .filter(level -> level.getKey()
                                    .startsWith(end.minusYears(1).toString().substring(0, 7)))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(null);
                    if (base == null) {
                        return false;
                    }
                    BigDecimal growth = number(reads, record, "level")
                            .divide(base, 6, RoundingMode.HALF_UP)
                            .subtract(BigDecimal.ONE);
                    return growth.subtract(number(reads, record, "published_growth"))
                                    .abs()
                                    .movePointRight(2)
                                    .compareTo(new BigDecimal(points))
                            <= 0;
                })
                .count();
    }

    @Test
    void pedestriansOfMelbourne() {
        SharedData data = SharedData.of("melb_ped_tsibble");
        JsonNode truth = data.groundTruth();
        Reads reads = read(data, "pedestrian.csv");
        assertThat(reads.records()).hasSize(truth.get("rows").asInt());
        Map<String, BigDecimal> sensors = new TreeMap<>();
        Map<String, BigDecimal> rows = new TreeMap<>();
        Map<String, BigDecimal> years = new TreeMap<>();
        Map<String, BigDecimal> evenings = new TreeMap<>();
        for (int i = 0; i < reads.records().size(); i++) {
            BigDecimal count = number(reads, i, "count");
            sensors.merge(text(reads, i, "sensor"), count, BigDecimal::add);
            rows.merge(text(reads, i, "sensor"), BigDecimal.ONE, BigDecimal::add);
            String year = text(reads, i, "day").substring(0, 4);
            years.merge(year, count, BigDecimal::add);
            if ((Integer) reads.value(i, "hour") >= 18) {
                evenings.merge(year, count, BigDecimal::add);
            }
        }
        truth.get("sensors").properties().forEach(sensor -> {
            assertThat(sensors.get(sensor.getKey()))
                    .isEqualByComparingTo(sensor.getValue().get("sum").asString());
            assertThat(rows.get(sensor.getKey()))
                    .isEqualByComparingTo(sensor.getValue().get("rows").asString());
        });
        assertEqual(years, truth.get("sum_by_year"));
        assertEqual(evenings, truth.get("sum_18_23h_by_year"));
        assertGrowth(years, truth.get("yoy_pct"));
        assertGrowth(evenings, truth.get("yoy_18_23h"));
        assertThat(reads.outcome().counts().duplicate())
                .isEqualTo(truth.get("dup_local(sensor,Date_Time)").size());
    }

    @Test
    void carsOfNorwayByMonth() {
        SharedData data = SharedData.of("norway_cars");
        JsonNode truth = data.groundTruth();
        Reads reads = read(data, "norway_new_car_sales_by_month.csv");
        assertThat(reads.outcome().counts().good())
                .isEqualTo(truth.get("by_month_rows").asLong());
        IntPredicate isAll = record -> text(reads, record, "energy_type").equals("ALL");
        Map<String, BigDecimal> years = sums(reads, "units", isAll, "year");
        assertEqual(years, truth.get("total_by_year"));
        assertGrowth(years, truth.get("total_yoy_pct_full_years"));
        Map<String, BigDecimal> electric = sums(reads, "units", isAll.negate(), "year");
        assertEqual(electric, truth.get("electric_by_year"));
        assertGrowth(electric, truth.get("electric_yoy_pct_12mo"));
        assertThat(electric)
                .doesNotContainKeys(
                        truth.get("electric_NA_months").propertyNames().toArray(new String[0]));
    }

    @Test
    void carsOfNorwayByMakeAddUpToTheMonths() {
        SharedData data = SharedData.of("norway_cars");
        JsonNode truth = data.groundTruth();
        Reads makes = read(data, "norway_new_car_sales_by_make.csv");
        assertThat(makes.outcome().counts().good())
                .isEqualTo(truth.get("by_make_rows").asLong());
        assertThat(makes.records())
                .hasSize(truth.get("by_make_rows").asInt()
                        - truth.get("by_make_dup_keys").asInt());
        assertEqual(sums(makes, "units", record -> true, "year"), truth.get("by_make_year"));
        Map<String, BigDecimal> byMake = sums(makes, "units", record -> true, "brand");
        assertThat(byMake).hasSize(truth.get("makes").asInt());
        assertTop(byMake, truth.get("by_make_top"));
        Reads months = read(data, "norway_new_car_sales_by_month.csv");
        assertThat(sums(makes, "units", record -> true, "period_end"))
                .isEqualTo(sums(
                        months,
                        "units",
                        record -> text(months, record, "energy_type").equals("ALL"),
                        "period_end"));
    }

    @Test
    void electricCarsOfTwoCountries() {
        SharedData data = SharedData.of("open_ev_charts");
        for (String country : List.of("CN", "NO")) {
            JsonNode truth = data.groundTruth().get(country);
            Reads reads = read(data, "ev_sales_" + country + ".csv");
            assertThat(reads.records()).hasSize(truth.get("rows").asInt());
            IntPredicate isElectric =
                    record -> text(reads, record, "energy_type").equals("BEV");
            Map<String, BigDecimal> electric = sums(reads, "units", isElectric, "year");
            assertEqual(electric, truth.get("ev_by_year"));
            assertGrowth(electric, truth.get("ev_yoy_pct"));
            assertEqual(sums(reads, "units", isElectric.negate(), "year"), truth.get("all_by_year"));
            assertTop(sums(reads, "units", isElectric, "brand"), truth.get("top_ev_brands"));
            assertThat(reads.outcome().firstDay())
                    .contains(LocalDate.parse(truth.get("span").get(0).asString() + "-01"));
            assertThat(reads.outcome().counts().duplicate())
                    .isEqualTo(truth.get("dup_keys").asLong());
        }
    }
}
