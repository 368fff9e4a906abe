package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static city.yanhuo.pipeline.testing.TextTable.lines;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ReconciliationMonthlyTest {
    private static final String NOTHING = "submitted_at\n";

    private static Dataset<Row> build(String sheets, String orders, String vehicles) {
        return MartBench.build(
                new ReconciliationMonthly(),
                Map.of(
                        Subject.RETAIL_SALE,
                        RetailBench.sales(sheets),
                        Subject.ORDER_LINE,
                        TextTable.raw(
                                Subject.ORDER_LINE,
                                Map.of("basis", "PLATFORM_ORDERS", "submitted_at", "2024-10-08 00:00"),
                                orders),
                        Subject.NEV_SALE,
                        TextTable.raw(
                                Subject.NEV_SALE,
                                Map.of(
                                        "scope", "140100",
                                        "reporter", "''",
                                        "energy_type", "NEV",
                                        "brand", "ALL",
                                        "period_kind", "MONTH",
                                        "submitted_at", "2024-10-26 00:00"),
                                vehicles)));
    }

    @Test
    void theMonthsOf2023AreOneHundredMillionShortOfTheYearWhichRoundingAllows() {
        // domain.md §2.4, 亿元: 77067 (1—2月) + 37855 + 34910 + 37803 + 39951 + 36761 + 37933 + 39826 + 43333 + 42505 +
        // 43550
        // = 471494, published 471495; 11 addends printed to 1 亿元, so 5.5 亿元 may be lost. December: 471495 - 427944 =
        // 43551
        // for 43550 printed, 1 亿元 for two addends.
        Dataset<Row> months = build("""
                        scope | commodity_class | channel | basis | period_kind | period_start | period_end | level
                        CN    | TOTAL           | ALL     | NBS   | CUM         | 2023-01-01   | 2023-02-28 | 7706700000000
                        CN    | TOTAL           | ALL     | NBS   | MONTH       | 2023-03-01   | 2023-03-31 | 3785500000000
                        CN    | TOTAL           | ALL     | NBS   | MONTH       | 2023-04-01   | 2023-04-30 | 3491000000000
                        CN    | TOTAL           | ALL     | NBS   | MONTH       | 2023-05-01   | 2023-05-31 | 3780300000000
                        CN    | TOTAL           | ALL     | NBS   | MONTH       | 2023-06-01   | 2023-06-30 | 3995100000000
                        CN    | TOTAL           | ALL     | NBS   | MONTH       | 2023-07-01   | 2023-07-31 | 3676100000000
                        CN    | TOTAL           | ALL     | NBS   | MONTH       | 2023-08-01   | 2023-08-31 | 3793300000000
                        CN    | TOTAL           | ALL     | NBS   | MONTH       | 2023-09-01   | 2023-09-30 | 3982600000000
                        CN    | TOTAL           | ALL     | NBS   | MONTH       | 2023-10-01   | 2023-10-31 | 4333300000000
                        CN    | TOTAL           | ALL     | NBS   | MONTH       | 2023-11-01   | 2023-11-30 | 4250500000000
                        CN    | TOTAL           | ALL     | NBS   | CUM         | 2023-01-01   | 2023-11-30 | 42794400000000
                        CN    | TOTAL           | ALL     | NBS   | MONTH       | 2023-12-01   | 2023-12-31 | 4355000000000
                        CN    | TOTAL           | ALL     | NBS   | CUM         | 2023-01-01   | 2023-12-31 | 47149500000000
                        """, NOTHING, NOTHING).filter("period = '2023-12'");
        assertRows(months, """
                pair              | scope | item  | basis | other_basis | unit | one_ytd        | other_ytd      | addends_ytd | residual_ytd | tolerance_ytd | is_within_ytd
                MONTHS_CUMULATIVE | CN    | TOTAL | NBS   | NBS         | 元   | 47149400000000 | 47149500000000 | 11          | -100000000   | 550000000     | true
                """);
        assertRows(months, """
                one_month     | other_month   | addends_month | residual_month | tolerance_month | is_within_month
                4355000000000 | 4355100000000 | 2             | -100000000     | 100000000       | true
                """);
    }

    @Test
    void aMissingMonthIsNoSumAndTheReasonIsGiven() {
        // January and February apart: 100 + 130 = 230 against 231: one yuan in ones for two addends; April has no March
        // before it
        assertRows(build("""
                        period_kind | period_start | period_end | level
                        MONTH       | 2024-01-01   | 2024-01-31 | 100
                        MONTH       | 2024-02-01   | 2024-02-29 | 130
                        CUM         | 2024-01-01   | 2024-02-29 | 231
                        MONTH       | 2024-04-01   | 2024-04-30 | 90
                        CUM         | 2024-01-01   | 2024-04-30 | 430
                        """, NOTHING, NOTHING), """
                pair              | period  | one_month | one_month_reason | one_ytd | other_ytd | residual_ytd | tolerance_ytd | is_within_ytd
                MONTHS_CUMULATIVE | 2024-02 | -         | NOT_REPORTED     | 230     | 231       | -1           | 1             | true
                """);
    }

    @Test
    void theDistrictsSumIsHeldAgainstTheCity() {
        // 万元: 31 + 22 + 18 = 71 against 73: 2 万元 where three addends printed to 1 万元 allow 1.5. August: 30 against 30
        assertRows(build("""
                        scope  | channel | commodity_class | period_kind | period_start | period_end | level
                        140105 | ALL     | GOODS           | MONTH       | 2024-09-01   | 2024-09-30 | 310000
                        140106 | ALL     | GOODS           | MONTH       | 2024-09-01   | 2024-09-30 | 220000
                        140107 | ALL     | GOODS           | MONTH       | 2024-09-01   | 2024-09-30 | 180000
                        140100 | ALL     | GOODS           | MONTH       | 2024-09-01   | 2024-09-30 | 730000
                        140105 | ALL     | GOODS           | MONTH       | 2024-08-01   | 2024-08-31 | 300000
                        140100 | ALL     | GOODS           | MONTH       | 2024-08-01   | 2024-08-31 | 300000
                        140105 | ALL     | AUTO            | MONTH       | 2024-08-01   | 2024-08-31 | 300000
                        """, NOTHING, NOTHING), """
                pair           | period  | scope  | item  | basis            | one_month | other_month | addends_month | residual_month | residual_month_share | tolerance_month | is_within_month | is_within_ytd_reason
                DISTRICTS_CITY | 2024-08 | 140100 | GOODS | STATS_ABOVE_NORM | 300000    | 300000      | 1             | 0              | 0                    | 5000            | true            | NOT_REPORTED
                DISTRICTS_CITY | 2024-09 | 140100 | GOODS | STATS_ABOVE_NORM | 710000    | 730000      | 3             | -20000         | -0.0273972603        | 15000           | false           | NOT_REPORTED
                """);
    }

    @Test
    void ordersFirmsAndTheOfficeTellOfOnlineRetailEachInTheirWay() {
        // orders 60 + 45 - 5 = 100; firms 70 + 35 = 105; the office 112. A tenth of the second may differ: 100 against
        // 105 is -5 of
        // 10.5, against 112 it is -12 of 11.2 and too far; 105 against 112 is -7 of 11.2
        assertRows(build("""
                        reporter | basis            | period_kind | period_start | period_end | level
                        meitehao | FIRM_PANEL       | MONTH       | 2024-09-01   | 2024-09-30 | 70
                        tangjiu  | FIRM_PANEL       | MONTH       | 2024-09-01   | 2024-09-30 | 35
                        ''       | STATS_ABOVE_NORM | MONTH       | 2024-09-01   | 2024-09-30 | 112
                        """, """
                        platform | order_id | paid_at             | amount | refund | currency
                        MEITUAN  | 1        | 2024-09-01 00:00:00 | 60     | false  | CNY
                        JDDJ     | 2        | 2024-09-30 23:59:59 | 45     | false  | -
                        JDDJ     | 3        | 2024-09-30 23:59:59 | 5      | true   | CNY
                        JDDJ     | 4        | 2024-09-30 23:59:59 | 999    | false  | USD
                        """, NOTHING), """
                pair                 | scope  | item  | channel | basis           | other_basis      | one_month | other_month | residual_month | tolerance_month | is_within_month
                ORDERS_ENTERPRISES   | 140100 | GOODS | ONLINE  | PLATFORM_ORDERS | FIRM_PANEL       | 100       | 105         | -5             | 10.5            | true
                ORDERS_OFFICIAL      | 140100 | GOODS | ONLINE  | PLATFORM_ORDERS | STATS_ABOVE_NORM | 100       | 112         | -12            | 11.2            | false
                ENTERPRISES_OFFICIAL | 140100 | GOODS | ONLINE  | FIRM_PANEL      | STATS_ABOVE_NORM | 105       | 112         | -7             | 11.2            | true
                """);
    }

    @Test
    void monthsOfOrdersAreAddedUpAgainstTheOfficesCumulativeFigure() {
        // 10 + 20 against 31 (January and February together), 10 + 20 + 30 = 60 against 66
        assertRows(build("""
                        period_kind | period_start | period_end | level
                        CUM         | 2024-01-01   | 2024-02-29 | 31
                        CUM         | 2024-01-01   | 2024-03-31 | 66
                        """, """
                        order_id | paid_at             | amount
                        1        | 2024-01-10 00:00:00 | 10
                        2        | 2024-02-10 00:00:00 | 20
                        3        | 2024-03-10 00:00:00 | 30
                        """, NOTHING).filter("pair = 'ORDERS_OFFICIAL'"), """
                period  | one_month | one_ytd | other_ytd | addends_ytd | residual_ytd | is_within_ytd
                2024-02 | -         | 30      | 31        | 2           | -1           | true
                2024-03 | -         | 60      | 66        | 3           | -6           | true
                """);
    }

    @Test
    void invoicesAndRegistrationsMayBeATwentiethApart() {
        // 1040 against 1000 is 40 of 50; brands and single dealers are no city
        assertRows(build("level\n", NOTHING, """
                        basis        | brand | reporter | period_start | period_end | units
                        INVOICE      | ALL   | ''       | 2024-09-01   | 2024-09-30 | 1040
                        INVOICE      | BYD   | ''       | 2024-09-01   | 2024-09-30 | 400
                        INVOICE      | ALL   | dealer   | 2024-09-01   | 2024-09-30 | 50
                        REGISTRATION | ALL   | ''       | 2024-09-01   | 2024-09-30 | 1000
                        REGISTRATION | ALL   | ''       | 2024-08-01   | 2024-08-31 | 900
                        """), """
                pair                   | period  | item | basis   | other_basis  | unit | one_month | other_month | residual_month | residual_month_share | tolerance_month | is_within_month
                INVOICES_REGISTRATIONS | 2024-09 | NEV  | INVOICE | REGISTRATION | 辆   | 1040      | 1000        | 40             | 0.04                 | 50              | true
                """);
    }

    @Test
    void oneSourceAloneIsNoPair() {
        assertThat(lines(build(
                        "period_kind | period_start | period_end | level\nMONTH | 2024-09-01 | 2024-09-30 | 5",
                        NOTHING,
                        NOTHING)))
                .isEmpty();
    }
}
