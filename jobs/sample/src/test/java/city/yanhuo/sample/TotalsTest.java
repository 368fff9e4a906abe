package city.yanhuo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TotalsTest {
    @Test
    void totalsRowsOfGateFilesEqualTheirGoodRows() throws IOException {
        Map<String, Set<Integer>> broken = brokenLines();
        for (String path : pathsWith("景区入园日报")) {
            List<List<String>> records = SampleFiles.records(path, SampleFiles.GB18030, ',');
            long visits = 0;
            long revenue = 0;
            List<String> before = List.of();
            for (int line = 4; line <= records.size(); line++) {
                List<String> cells = records.get(line - 1);
                boolean data = cells.get(0).startsWith("20");
                boolean spoiled = broken.getOrDefault(path, Set.of()).contains(line);
                if (data && !spoiled && !cells.equals(before)) {
                    visits += number(cells.get(2));
                    revenue += cells.get(3).equals("—") ? 0 : number(cells.get(3));
                }
                if (cells.get(0).equals("合计")) {
                    assertThat(number(cells.get(2))).as(path).isEqualTo(visits);
                    assertThat(number(cells.get(3))).as(path).isEqualTo(revenue);
                }
                before = cells;
            }
            assertThat(visits).isPositive();
        }
    }

    @Test
    void totalsRowsOfDealersEqualTheirGoodRows() throws IOException {
        Map<String, Set<Integer>> broken = brokenLines();
        for (String path : pathsWith("新能源汽车销售月报")) {
            List<List<String>> rows = SampleFiles.rows(path);
            BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
            for (int line = 4; line <= rows.size(); line++) {
                List<String> cells = rows.get(line - 1);
                if (broken.getOrDefault(path, Set.of()).contains(line) || cells.size() < 6) {
                    continue;
                }
                for (int column = 2; column < 6; column++) {
                    BigDecimal value = new BigDecimal(cells.get(column));
                    if (cells.get(0).equals("合计")) {
                        assertThat(value).as(path).isEqualByComparingTo(sums[column - 2]);
                    } else {
                        sums[column - 2] = sums[column - 2].add(value);
                    }
                }
            }
        }
    }

    @Test
    void partsOfNewEnergyVehiclesMakeTheWhole() throws IOException {
        for (String path : pathsWith("新能源汽车零售")) {
            List<List<String>> rows = SampleFiles.rows(path);
            for (int column : new int[] {1, 2, 4, 5}) {
                String whole = rows.get(4).get(column);
                if (!whole.equals("—")) {
                    BigDecimal parts = new BigDecimal(rows.get(5).get(column))
                            .add(new BigDecimal(rows.get(6).get(column)));
                    assertThat(new BigDecimal(whole)).as(path).isEqualByComparingTo(parts);
                }
            }
        }
    }

    @Test
    void classesAndOnlineLieWithinTheTotalAndNewEnergyWithinCars() throws IOException {
        for (String path : pathsWith("商品零售分类")) {
            List<List<String>> rows = SampleFiles.rows(path);
            BigDecimal classes = BigDecimal.ZERO;
            for (int row = 5; row < 21; row++) {
                String level = rows.get(row).get(3);
                classes = level.equals("见附注") ? classes : classes.add(new BigDecimal(level));
            }
            BigDecimal total = new BigDecimal(rows.get(4).get(3));
            assertThat(classes).as(path).isLessThan(total);
            assertThat(new BigDecimal(rows.get(21).get(3))).as(path).isLessThan(total);
            String vehicles = path.replace("限额以上单位商品零售分类", "新能源汽车零售");
            assertThat(rows.get(19).get(0)).isEqualTo("汽车类");
            assertThat(new BigDecimal(SampleFiles.rows(vehicles).get(4).get(2)))
                    .as(path)
                    .isLessThan(new BigDecimal(rows.get(19).get(3)));
        }
    }

    private static List<String> pathsWith(String word) throws IOException {
        return SampleFiles.filesBelow(SampleFiles.ROOT.resolve("landing")).stream()
                .filter(path -> path.contains(word))
                .toList();
    }

    private static Map<String, Set<Integer>> brokenLines() throws IOException {
        return SampleFiles.expected("rejected").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("file"),
                        Collectors.mapping(row -> Integer.valueOf(row.get("line")), Collectors.toSet())));
    }

    private static long number(String text) {
        return Long.parseLong(Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", ""));
    }
}
