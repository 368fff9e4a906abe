package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a guess is a rejection, unless the contract makes the guess. */
final class LeniencyTest {
    private static final String HEADER = "日期,景区,人次,收入\n";

    @TempDir
    Path folder;

    @Test
    void nothingIsGuessed() {
        Reads reads = feed("", "")
                .text(HEADER + "2024-10-01,蒙山, 7 ,1\n2024-10-02,蒙山,1e3,1\n2024-10-03,蒙山,1.5,1\n"
                        + "2024-10-04,蒙山,1,1.239\n2024-10-05,蒙山,1,1e3\n");
        assertThat(reads.reasons())
                .containsExactly(
                        "2 人次 NOT_A_NUMBER",
                        "3 人次 NOT_A_NUMBER",
                        "4 人次 TOO_MANY_DECIMALS",
                        "5 收入 TOO_MANY_DECIMALS",
                        "6 收入 NOT_A_NUMBER");
    }

    @Test
    void theContractMayTakeIt() {
        Reads reads = feed(", accept: [blanks, exponent, round]", ", accept: [exponent, round]")
                .text(HEADER + "2024-10-01,蒙山, 7 ,1\n2024-10-02,蒙山,1e3,1\n2024-10-03,蒙山,1.5,1\n"
                        + "2024-10-04,蒙山,1,1.235\n2024-10-05,蒙山,1,1.5E+3\n2024-10-06,蒙山,1,-2.5e-1\n");
        assertThat(reads.reasons()).isEmpty();
        assertThat(reads.value(0, "visits")).isEqualTo(7L);
        assertThat(reads.value(1, "visits")).isEqualTo(1_000L);
        assertThat(reads.value(2, "visits")).isEqualTo(2L);
        assertThat(reads.value(3, "ticket_revenue")).isEqualTo(new BigDecimal("1.2400"));
        assertThat(reads.value(4, "ticket_revenue")).isEqualTo(new BigDecimal("1500.0000"));
        assertThat(reads.value(5, "ticket_revenue")).isEqualTo(new BigDecimal("-0.2500"));
    }

    private TestFeed feed(String visits, String revenue) {
        return new TestFeed(
                folder,
                TestFeed.GATES
                                .replace("required: true, minimum: 0", "required: true, minimum: 0" + visits)
                                .replace("unit: 元", "unit: 元, decimals: 2" + revenue)
                        + "shape: {format: csv}\n");
    }

    @Test
    void aMonthThatMayHaveLostItsZeroIsDecidedByItsNeighboursOrTheContract() {
        assertThat(months("")
                        .text("月份,人次\n2024.1,1\n2024.2,2\n2024.9,9\n2024.1,10\n2024.11,11\n")
                        .reasons())
                .containsExactly("5 月份 NOT_A_PERIOD");
        assertThat(months("").text("月份,人次\n2024.2,2\n2024.1,1\n2023.12,9\n").reasons())
                .isEmpty();
        Reads alone = months("").text("月份,人次\n2024.1,1\n");
        assertThat(alone.reasons()).containsExactly("2 月份 NOT_A_PERIOD");
        assertThat(alone.rejected().get(0).message()).contains("January, or October", "formats: [yyyy.M]");
        Reads declared = months(", formats: [yyyy.M]").text("月份,人次\n2024.1,1\n2024.10,10\n");
        assertThat(declared.reasons()).isEmpty();
        assertThat(declared.value(1, "period_start")).isEqualTo(LocalDate.of(2024, 10, 1));
    }

    private TestFeed months(String formats) {
        return new TestFeed(folder, "shape: {format: csv}\n" + """
                subject: visit
                columns:
                  - {name: month, headers: [月份], type: period, required: true%s}
                  - {name: visits, headers: [人次], type: count, unit: 人次}
                fields:
                  place: {constant: mengshan}
                  period: {column: month}
                  hour: {constant: -1}
                  basis: {constant: GATE_IN}
                  visits: {column: visits}
                """.formatted(formats));
    }

    @Test
    void mergedLabelsAreFilledDownAndEndWhereAnOuterOneBegins() {
        TestFeed feed = new TestFeed(folder, "shape: {format: csv, totals: [小计], comment: '#'}\n" + """
                subject: visit
                columns:
                  - {name: day, headers: [日期], type: date, required: true, fill_down: true}
                  - {name: place, headers: [景区], type: text, required: true, fill_down: true}
                  - {name: hour, headers: [时], type: integer}
                  - {name: visits, headers: [人次], type: count, unit: 人次}
                fields:
                  place: {column: place, lookup: place}
                  period: {column: day}
                  hour: {column: hour}
                  basis: {constant: GATE_IN}
                  visits: {column: visits}
                """);
        Reads reads = feed.text("# 导出 \"系统\"\n日期,景区,时,人次\n2024-10-01,蒙山,9,1\n,,10,2\n,太山,9,3\n# 换日\n小计,,,6\n"
                + "2024-10-02,,9,4\n,蒙山,9,5\n");
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(9, 4, 1, 0, 1, 3, 4));
        assertThat(reads.reasons()).containsExactly("8 景区 MISSING_VALUE");
        assertThat(reads.value(1, "place")).isEqualTo("mengshan");
        assertThat(reads.value(2, "place")).isEqualTo("taishan");
        assertThat(reads.value(3, "period_start")).isEqualTo(LocalDate.of(2024, 10, 2));
    }

    @Test
    void theUnitMayStandInTheFilesName() {
        Reads reads = TestFeed.gates(folder).text(HEADER + "2024-10-01,蒙山,1,2.5\n", "9月收入（单位：万元）.csv");
        assertThat(reads.value(0, "ticket_revenue")).isEqualTo(new BigDecimal("25000.0000"));
        Reads caption = TestFeed.gates(folder).text("单位：千元\n" + HEADER + "2024-10-01,蒙山,1,2.5\n", "9月收入(万元).csv");
        assertThat(caption.value(0, "ticket_revenue")).isEqualTo(new BigDecimal("2500.0000"));
    }
}
