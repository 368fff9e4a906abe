package city.yanhuo.pipeline.build;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MartAuditTest {
    private static final MartContract PLACES = TestSpark.contracts().mart("consumption_places");

    private static List<String> findings(String rows) {
        Map<String, String> defaults = Map.of(
                "kind", "SCENE",
                "district", "140106",
                "status", "CANDIDATE",
                "progress_reason", "NOT_REPORTED");
        return new MartAudit(PLACES)
                .findings(TextTable.of(rows)
                        .dataset(TestSpark.session(), SparkTypes.martTable(PLACES), defaults)
                        .repartition(2));
    }

    @Test
    void rowsThatHoldTheContractGiveNoFindings() {
        assertThat(findings("""
                                name | status     | recognised_on | lapsed_on  | document
                                甲   | RECOGNISED | 2024-03-01    | -          | 一号
                                乙   | LAPSED     | 2024-03-01    | 2024-03-01 | 二号
                                丙   | CANDIDATE  | -             | -          | -
                                """)).isEmpty();
        assertThat(findings("name")).as("an empty mart").isEmpty();
    }

    @Test
    void aKeyMustNotRepeatAndMustNotBeEmpty() {
        assertThat(findings("name | district\n甲 | 140106\n甲 | 140106\n甲 | 140107\n乙 | -"))
                .containsExactly(
                        "its key must not be empty, found 1 rows that break it, the first [SCENE, 乙]",
                        "its key must not repeat, found 1 rows that break it, the first [SCENE, 140106, 甲]");
    }

    @Test
    void everyBrokenCheckIsNamedWithItsFirstKey() {
        assertThat(findings("""
                                name | status     | recognised_on | lapsed_on  | document
                                甲   | LAPSED     | 2024-03-02    | 2024-03-01 | 一号
                                丙   | LAPSED     | 2024-05-02    | 2024-03-01 | 三号
                                乙   | RECOGNISED | 2024-03-01    | -          | -
                                """))
                .hasSize(2)
                .satisfiesExactly(
                        lapse -> assertThat(lapse)
                                .startsWith("lapse_after_recognition: ")
                                .endsWith("found 2 rows that break it, the first [SCENE, 140106, 丙]"),
                        document -> assertThat(document)
                                .startsWith("recognised_has_document: ")
                                .endsWith("found 1 rows that break it, the first [SCENE, 140106, 乙]"));
    }

    @Test
    void aConditionThatIsUnknownIsNotBroken() {
        assertThat(findings("name | status | recognised_on\n甲 | - | -")).isEmpty();
    }
}
