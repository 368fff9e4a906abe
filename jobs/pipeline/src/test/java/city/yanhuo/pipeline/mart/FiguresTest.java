package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import city.yanhuo.pipeline.testing.TextTable;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void growthIsRoundedHalfUpAtTenDecimalsAndNeedsAPositiveBase() {
        // 2049/2048 - 1 = 0.00048828125 exactly: the tie goes away from zero, up and down; 3/7 - 1 = -0.571428571428…
        // a base of nothing or below (returns) gives no growth (domain.md §2.2)
        assertRows(
                TextTable.rows("level BIGINT, base DECIMAL(20,2)", """
                                level | base
                                2049  | 2048
                                2047  | 2048
                                3     | 7
                                0     | 5
                                -5    | 10
                                5     | 0
                                5     | -10
                                5     | -
                                -     | 5
                                """)
                        .withColumn("growth", Figures.growth(col("level"), col("base"))),
                """
                level | base | growth
                2049  | 2048 | 0.0004882813
                2047  | 2048 | -0.0004882813
                3     | 7    | -0.5714285714
                0     | 5    | -1
                -5    | 10   | -1.5
                5     | 0    | -
                5     | -10  | -
                5     | -    | -
                -     | 5    | -
                """);
    }

    @Test
    void aRatioIsRoundedOnceAndUndefinedOverNothing() {
        // 1/3 = 0.333…; 2/3 = 0.666…; 1/2048 = 0.00048828125 -> …13
        assertRows(
                TextTable.rows("part BIGINT, whole BIGINT", """
                                part | whole
                                1    | 3
                                2    | 3
                                1    | 2048
                                0    | 9
                                4    | 0
                                -    | 4
                                """)
                        .withColumn("ratio", Figures.ratio(col("part"), col("whole"))),
                """
                part | whole | ratio
                1    | 3     | 0.3333333333
                2    | 3     | 0.6666666667
                1    | 2048  | 0.0004882813
                0    | 9     | 0
                4    | 0     | -
                -    | 4     | -
                """);
    }

    @Test
    void anImpliedBaseIsTheLevelWithoutItsGrowthToTheFen() {
        // 1131/1.131 = 1000; 100/1.2 = 83.333… -> 83.33; 1.01/2 = 0.505 -> 0.51; nothing was left of a base that fell
        // by all of it
        assertRows(
                TextTable.rows("level DECIMAL(20,2), growth DECIMAL(20,10)", """
                                level | growth
                                1131  | 0.131
                                100   | 0.2
                                1.01  | 1
                                5000  | 149
                                80    | -0.2
                                0     | -1
                                7     | -
                                """)
                        .withColumn("base", Figures.impliedBase(col("level"), col("growth"))),
                """
                level | growth | base
                1131  | 0.131  | 1000
                100   | 0.2    | 83.33
                1.01  | 1      | 0.51
                5000  | 149    | 33.33
                80    | -0.2   | 100
                0     | -1     | -
                7     | -      | -
                """);
    }

    @Test
    void aRateThatNoColumnCanHoldIsUnknownAndStopsNothing() {
        assertRows(
                TextTable.rows("level DECIMAL(20,2), base DECIMAL(20,2)", "level | base\n90000000000 | 0.01")
                        .withColumn("growth", Figures.growth(col("level"), col("base")))
                        .withColumn("ratio", Figures.ratio(col("level"), col("base"))),
                "growth | ratio\n- | -");
    }

    @Test
    void aReasonStandsOnlyWhereTheMeasureIsMissing() {
        assertRows(
                TextTable.rows("measure INT, merged BOOLEAN", "measure | merged\n1 | true\n- | true\n- | false\n- | -")
                        .withColumn(
                                "reason",
                                Figures.reason(
                                        col("measure"),
                                        Figures.because(col("merged"), "MERGED"),
                                        Figures.otherwise("NOT_REPORTED"))),
                """
                measure | merged | reason
                1       | true   | -
                -       | true   | MERGED
                -       | false  | NOT_REPORTED
                -       | -      | NOT_REPORTED
                """);
    }

    @Test
    void monthsAreTwelveApartFromYearToYear() {
        assertRows(
                TextTable.rows("day DATE", "day\n2023-12-31\n2024-01-01\n2024-12-31")
                        .withColumns(java.util.Map.of(
                                "number", Figures.monthNumber(col("day")),
                                "text", Figures.monthText(col("day"), lit(false)))),
                "number | text\n24288 | 2023-12\n24289 | 2024-01\n24300 | 2024-12");
    }
}
