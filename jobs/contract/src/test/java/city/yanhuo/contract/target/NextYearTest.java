package city.yanhuo.contract.target;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NextYearTest {
    private static final SchemaFiles FILES = SchemaFiles.read(Path.of(System.getProperty("yanhuo.root"), "schemas"));

    @Test
    void aTargetComesBackAsANewVersionWithEveryLineOfTheDocumentMarked() {
        String proposal = NextYear.of("""
                # 说明
                targets:
                  - target: C5
                    version: 1
                    valid_from: 2024-01-10
                    zh: 夜间经济地标
                    wording: 年内打造5个夜间经济地标
                    rule: count
                    threshold: 5
                    year: 2024
                    due: 2024-02-29
                    plan:
                      - {day: 2023-12-31, planned: 0}
                      - {day: 2024-02-29, planned: 5}
                    owner: 商务局
                """, 2025, Map.of("C5", "基数 Base: 2024-09 = 3"));

        assertThat(proposal).isEqualTo("""
                # 说明
                targets:
                  - target: C5
                    # 基数 Base: 2024-09 = 3
                    version: 2
                    valid_from: 2025-01-01
                    zh: 夜间经济地标
                    wording: 年内打造5个夜间经济地标  # TODO 待确认 confirm
                    rule: count
                    threshold: 5  # TODO 待确认 confirm
                    year: 2025
                    due: 2025-02-28  # TODO 待确认 confirm
                    plan:  # TODO 待确认 confirm
                      - {day: 2024-12-31, planned: 0}
                      - {day: 2025-02-28, planned: 5}
                    owner: 商务局  # TODO 待确认 confirm
                """);
    }

    @Test
    void theProposalOfThisYearsTargetsHoldsBesideThem() {
        Map<String, String> texts = new TreeMap<>();
        for (String folder : List.of("feed", "mart", "reference", "dag", "target")) {
            texts.putAll(FILES.below(folder));
        }
        FILES.below("target")
                .forEach((path, text) ->
                        texts.put(path.replace(".yml", "-2025.yml"), NextYear.of(text, 2025, Map.of())));
        Contracts both = Contracts.load(new SchemaFiles(texts));
        Contracts before = Contracts.load(FILES);

        assertThat(both.targetVersions()).hasSize(2 * before.targets().size());
        assertThat(both.targetVersions())
                .filteredOn(target -> target.year() == 2025)
                .hasSameSizeAs(before.targets())
                .allSatisfy(target -> {
                    assertThat(target.version()).isEqualTo(2);
                    assertThat(target.due().getYear()).isEqualTo(2025);
                    assertThat(target.provenance().validFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
                });
    }
}
