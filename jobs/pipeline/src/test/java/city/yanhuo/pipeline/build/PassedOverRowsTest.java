package city.yanhuo.pipeline.build;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.mart.Mart;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassedOverRowsTest {
    private static List<String> sentences(String mart, Subject subject, String rows) {
        Mart found = Mart.ALL.stream()
                .filter(one -> one.name().equals(mart))
                .findFirst()
                .orElseThrow();
        return new PassedOverRows(mart, found.passesOver(subject, Set.of("JINCI")))
                .sentences(TextTable.of(rows)
                        .dataset(TestSpark.session(), SparkTypes.rawTable(subject), Map.of("feed", "gates")));
    }

    @Test
    void visitsOfOtherPeriodsAndUnknownPlacesAreToldOnceEach() {
        assertThat(sentences("visitors_daily", Subject.VISIT, """
                        place | period_kind
                        JINCI | DAY
                        JINCI | HOUR
                        JINCI | MONTH
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
    void aSubjectOfWhichEveryRowCountsSaysNothing() {
        assertThat(sentences("online_retail_monthly", Subject.RETAIL_SALE, "scope\n140100"))
                .isEmpty();
    }
}
