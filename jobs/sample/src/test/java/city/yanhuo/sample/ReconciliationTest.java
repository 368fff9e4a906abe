package city.yanhuo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    @Test
    void everyLandingFileIsExpectedAndNothingElse() throws IOException {
        assertThat(SampleFiles.expected("deliveries").stream().map(row -> row.get("path")))
                .containsExactlyElementsOf(SampleFiles.filesBelow(SampleFiles.ROOT.resolve("landing")));
    }

    @Test
    void recordsOfEveryDeliveryAddUp() throws IOException {
        for (Map<String, String> row : SampleFiles.expected("deliveries")) {
            long parts = number(row, "good")
                    + number(row, "rejected")
                    + number(row, "duplicate")
                    + number(row, "control")
                    + number(row, "ignored");
            assertThat(number(row, "in")).as(row.get("path")).isEqualTo(parts);
        }
    }

    @Test
    void recordsOfEveryDeliveryAreInItsFile() throws IOException {
        for (Map<String, String> row : SampleFiles.expected("deliveries")) {
            String path = row.get("path");
            if (row.get("state").equals("INGESTED")) {
                int found = path.endsWith(".xlsx")
                        ? SampleFiles.rows(path).size()
                        : SampleFiles.records(path, SampleFiles.charsetOf(path), SampleFiles.delimiterOf(path))
                                .size();
                assertThat(number(row, "in")).as(path).isEqualTo(found);
            }
        }
    }

    @Test
    void rejectedRowsAreCountedInTheirDelivery() throws IOException {
        Map<String, Long> perFile = SampleFiles.expected("rejected").stream()
                .collect(Collectors.groupingBy(row -> row.get("file"), Collectors.counting()));
        for (Map<String, String> row : SampleFiles.expected("deliveries")) {
            assertThat(number(row, "rejected"))
                    .as(row.get("path"))
                    .isEqualTo(perFile.getOrDefault(row.get("path"), 0L));
        }
    }

    @Test
    void rejectedRowsStandAtTheirLines() throws IOException {
        assertThat(SampleFiles.expected("rejected")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(cellsAt("2024-03-08/文旅局/景区入园日报_2024-02.csv")).contains("2024-02-30");
        assertThat(cellsAt("2024-06-08/文旅局/景区入园日报_2024-05.csv")).containsExactly("2024-05-09", "蒙山");
        assertThat(cellsAt("2024-07-08/文旅局/景区入园日报_2024-06.csv")).contains("汾河晚渡");
        assertThat(cellsAt("2024-01-12/文旅局/景区入园日报_2023-03.csv")).contains("-120");
        assertThat(cellsAt("2024-01-12/文旅局/景区入园日报_2022-11.csv").get(2)).isEmpty();
        assertThat(cellsAt("2024-01-12/文旅局/景区入园日报_2022-05.csv").get(2)).startsWith("约");
        assertThat(cellsAt("2024-01-12/文旅局/景区入园日报_2023-07.csv").get(2)).endsWith(".5");
        assertThat(cellsAt("2024-01-12/统计局/限额以上单位商品零售分类_2018年1-4月.xlsx")).contains("见附注");
        assertThat(cellsAt("2024-09-08/山西晋能汽车贸易有限公司/新能源汽车销售月报_2024-08.xlsx")).contains("油电混动");
        assertThat(cellsAt("2024-10-06/京东到家/orders_202409.csv")).contains("盲盒惊喜");
        assertThat(cellsAt("2024-01-12/京东到家/orders_202307.csv")).contains("2023/07/32 10:20:00");
        assertThat(cellsAt("2024-10-10/尖草坪区商务局/消费场景和地标台账_2024年9月.xlsx")).contains("网红打卡点");
    }

    @Test
    void morePeopleInsideThanCameInIsTheDefectOfThatRow() throws IOException {
        List<String> cells = cellsAt("2024-01-12/文旅局/景区入园日报_2023-08.csv");
        assertThat(Long.parseLong(cells.get(4)))
                .isGreaterThan(Long.parseLong(cells.get(2).replace(",", "")));
    }

    /** A line break inside a quoted cell moves the physical lines below it by one. */
    @Test
    void theLineOfARejectedOrderCountsPhysicalLines() throws IOException {
        String path = "2024-09-06/美团/订单明细_2024-08.csv";
        List<String> lines = Arrays.asList(
                Files.readString(SampleFiles.ROOT.resolve("landing").resolve(path))
                        .split("\n"));
        List<Map<String, String>> rejected = SampleFiles.expected("rejected").stream()
                .filter(row -> row.get("file").equals(path))
                .toList();
        assertThat(lines.get(Integer.parseInt(rejected.get(0).get("line")) - 1).split(",")[6])
                .startsWith("l");
        String second = lines.get(Integer.parseInt(rejected.get(1).get("line")) - 1);
        String first = lines.get(Integer.parseInt(rejected.get(1).get("line")) - 2);
        assertThat(Arrays.asList(second.split(",")).subList(0, 2))
                .isEqualTo(Arrays.asList(first.split(",")).subList(0, 2));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void theRepeatedFileIsTheSameByteByByte() throws IOException {
        assertThat(SampleFiles.ROOT.resolve("landing/2024-10-12/文旅局/景区入园日报_2024-09.csv"))
                .hasSameBinaryContentAs(SampleFiles.ROOT.resolve("landing/2024-10-08/文旅局/景区入园日报_2024-09.csv"));
        Set<String> repeated = SampleFiles.expected("deliveries").stream()
                .filter(row -> row.get("state").equals("DUPLICATE"))
                .map(row -> row.get("path"))
                .collect(Collectors.toSet());
        assertThat(repeated).containsExactly("2024-10-12/文旅局/景区入园日报_2024-09.csv");
    }

    private static List<String> cellsAt(String path) throws IOException {
        Map<String, String> row = SampleFiles.expected("rejected").stream()
                .filter(candidate -> candidate.get("file").equals(path))
                .findFirst()
                .orElseThrow();
        int line = Integer.parseInt(row.get("line"));
        return path.endsWith(".xlsx")
                ? SampleFiles.rows(path).get(line - 1)
                : SampleFiles.line(path, SampleFiles.charsetOf(path), SampleFiles.delimiterOf(path), line);
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }
}
