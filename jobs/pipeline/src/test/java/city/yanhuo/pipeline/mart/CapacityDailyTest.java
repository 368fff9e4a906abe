package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.RawRows;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * The worked example of domain.md §3.3: 60,000 m² at 4 m² a person hold C1 = 15,000 at once; 10 hours at 2.5 hours a visit turn
 * over Z = 4 times, C2 = 60,000 a day. Warn at 80 %: 12,000 in the park or 48,000 entered.
 */
class CapacityDailyTest {
    private static final String CAPACITIES = """
            place | day_capacity | instant_capacity | valid_from | valid_to
            jinci | 18000        | 4500             | 2020-03-01 | 2021-12-31
            jinci | 60000        | 15000            | 2022-01-01 | 9999-12-31
            mengshan | 20000     | -                | 0001-01-01 | 9999-12-31
            """;

    private static Dataset<Row> build(String visits) {
        Dataset<Row> rows = RawRows.visits(visits);
        Dataset<Row> capacities = TextTable.rows(
                "place STRING, day_capacity BIGINT, instant_capacity BIGINT, valid_from DATE, valid_to DATE",
                CAPACITIES);
        return MartBench.buildWithCapacities(new CapacityDaily(), Map.of(Subject.VISIT, rows), capacities);
    }

    @Test
    void eitherThoseInsideOrThoseWhoEnteredRaiseTheLevel() {
        Dataset<Row> days = build("""
                period_start | visits | in_park_peak
                2024-10-01   | 47999  | 11999
                2024-10-02   | 48000  | 9000
                2024-10-03   | 30000  | 12000
                2024-10-04   | 59999  | 14999
                2024-10-05   | 60000  | 100
                2024-10-06   | 50000  | 15001
                2024-11-01   | 50000  | -
                2025-01-01   | 0      | 0
                """);
        // 47999 / 60000 = 0.79998333…; 11999 / 15000 = 0.79993333…; 15001 / 15000 = 1.00006666…
        assertRows(days, """
                period     | day_ratio    | instant_ratio | level | days_from_80_month | days_from_80_ytd | days_full_month | days_full_ytd | days_rated_ytd
                2024-10-01 | 0.7999833333 | 0.7999333333  | NONE  | 0                  | 0                | 0               | 0             | 1
                2024-10-02 | 0.8          | 0.6           | WARN  | 1                  | 1                | 0               | 0             | 2
                2024-10-03 | 0.5          | 0.8           | WARN  | 2                  | 2                | 0               | 0             | 3
                2024-10-04 | 0.9999833333 | 0.9999333333  | WARN  | 3                  | 3                | 0               | 0             | 4
                2024-10-05 | 1            | 0.0066666667  | FULL  | 4                  | 4                | 1               | 1             | 5
                2024-10-06 | 0.8333333333 | 1.0000666667  | FULL  | 5                  | 5                | 2               | 2             | 6
                2024-11-01 | 0.8333333333 | -             | WARN  | 1                  | 6                | 0               | 2             | 7
                2025-01-01 | 0            | 0             | NONE  | 0                  | 0                | 0               | 0             | 1
                """);
    }

    @Test
    void theCapacityOfTheDayIsTheOneThatWasValidThen() {
        // 30 % of 60,000 and 15,000 until the end of 2021; none before March 2020
        assertRows(build("""
                period_start | visits | in_park_peak
                2020-02-29   | 18000  | 4500
                2021-12-31   | 18000  | 4500
                2022-01-01   | 18000  | 4500
                """), """
                period     | day_capacity | day_capacity_reason | day_ratio | day_ratio_reason | instant_ratio | level | level_reason | days_rated_ytd
                2020-02-29 | -            | NO_CAPACITY         | -         | NO_CAPACITY      | -             | -     | NO_CAPACITY  | 0
                2021-12-31 | 18000        | -                   | 1         | -                | 1             | FULL  | -            | 1
                2022-01-01 | 60000        | -                   | 0.3       | -                | 0.3           | NONE  | -            | 1
                """);
    }

    @Test
    void whatIsNotCountedIsUnknownAndNotEmpty() {
        assertRows(build("""
                place    | period_start | visits | in_park_peak
                mengshan | 2024-10-01   | 16000  | 9000
                mengshan | 2024-10-02   | -      | 9000
                taishan  | 2024-10-01   | 16000  | 9000
                """), """
                place    | period     | level | level_reason | day_ratio_reason | instant_ratio_reason | instant_capacity_reason
                mengshan | 2024-10-01 | WARN  | -            | -                | NO_CAPACITY          | NO_CAPACITY
                mengshan | 2024-10-02 | -     | NOT_REPORTED | NOT_REPORTED     | NO_CAPACITY          | NO_CAPACITY
                taishan  | 2024-10-01 | -     | NO_CAPACITY  | NO_CAPACITY      | NO_CAPACITY          | NO_CAPACITY
                """);
    }
}
