package city.yanhuo.pipeline.build;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.mart.Mart;
import city.yanhuo.pipeline.mart.Marts;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PassedOverRowsTest {
    private static Mart mart(String name) {
        return Marts.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sentences(String mart, Subject subject, String rows) {
        return new PassedOverRows(
                        mart,
                        mart(mart).passesOver(subject, TestSpark.contracts().reference()))
                .sentences(TextTable.of(rows)
                        .dataset(TestSpark.session(), SparkTypes.rawTable(subject), Map.of("feed", "gates")));
    }

    @Test
    void visitsOfOtherPeriodsAndUnknownPlacesAreToldOnceEach() {
        assertThat(sentences("visitors_daily", Subject.VISIT, """
                        place | period_kind
                        jinci | DAY
                        jinci | HOUR
                        jinci | MONTH
                        晋祠  | MONTH
                        蒙山  | DAY
                        天龙山 | DAY
                        蒙山  | HOUR
                        """))
                .containsExactly(
                        "Cannot show 2 rows of gates in visitors_daily: it tells of days, found MONTH; the rows stay in"
                                + " raw.visit",
                        "Cannot show 3 rows of gates in visitors_daily: its places stand in reference/places.csv, found"
                                + " 天龙山 and 1 other; add the place, or an alias of it");
    }

    @Test
    void ordersInAnotherCurrencyAreToldAndThoseWithoutOneAreYuan() {
        assertThat(sentences("online_retail_monthly", Subject.ORDER_LINE, """
                        feed | currency
                        mall | CNY
                        mall | -
                        shop | GBP
                        """))
                .containsExactly(
                        "Cannot show 1 row of shop in online_retail_monthly: its amounts are yuan and currencies"
                                + " are never added, found GBP; the rows stay in raw.order_line");
    }

    @Test
    void hoursOfSensorsThatWereNotInUseAreTold() {
        // ZL01 hangs since 2023-01-01: its first business day begins at 06:00, so that 03:00 still belongs to the day
        // before
        assertThat(sentences("footfall_hourly", Subject.FOOTFALL, """
                        sensor | day        | hour | direction
                        ZL01   | 2023-01-01 | 3    | IN
                        ZL01   | 2023-01-01 | 6    | IN
                        ZL01   | 2022-12-31 | 20   | OUT
                        OLD7   | 2024-07-09 | 20   | IN
                        """))
                .containsExactly("Cannot show 3 rows of gates in footfall_hourly: its sensors are in use by"
                        + " reference/sensors.csv on the business day, from 06:00 to 06:00, found OLD7 on 2024-07-09 and"
                        + " 1 other; mend valid_from or valid_to of the sensor");
    }

    @Test
    void directionsAndHoursThatNobodyKnowsAreTold() {
        assertThat(sentences("footfall_hourly", Subject.FOOTFALL, """
                        sensor | day        | direction | hour
                        JY01   | 2024-07-09 | IN        | 0
                        JY01   | 2024-07-09 | OUT       | 23
                        JY01   | 2024-07-09 | IN        | 24
                        JY01   | 2024-07-09 | BOTH      | 7
                        """))
                .containsExactly(
                        "Cannot show 2 rows of gates in footfall_hourly: a row goes IN or OUT in an hour from 0 to"
                                + " 23, found BOTH 7 and 1 other; mend the feed's contract");
    }

    @Test
    void aSubjectOfWhichEveryRowCountsSaysNothing() {
        assertThat(sentences("online_retail_monthly", Subject.RETAIL_SALE, "scope\n140100"))
                .isEmpty();
    }
}
