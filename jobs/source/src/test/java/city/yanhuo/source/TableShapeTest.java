package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.error.Problem;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around the records: titles, units, headers, totals, footers, rows of the wrong width. */
final class TableShapeTest {
    private static final String HEADER = "日期,景区,人次,收入\n";

    @TempDir
    Path folder;

    @Test
    void titlesUnitsTotalsFootersAndBlankRowsAreCounted() {
        String file = "景区日报（2024年9月）\r\n单位：人次、元,,,\r\n\r\n日期,景区,人次,收入\r\n2024-09-01,蒙山,\"1,234\",10\r\n"
                + "2024/9/2,太山,２,—\r\n合 计,,1236,10\r\n\r\n注：第一条\r\n第二条\r\n填表人：李某\r\n";
        Reads reads = TestFeed.gates(folder).bytes(file.getBytes(Charset.forName("GB18030")), "a.csv");
        assertThat(reads.outcome().failure()).isEmpty();
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(11, 2, 0, 0, 1, 8, 2));
        assertThat(reads.outcome().notes()).isEmpty();
        assertThat(reads.value(0, "place")).isEqualTo("mengshan");
        assertThat(reads.value(0, "period_kind")).isEqualTo("DAY");
        assertThat(reads.value(0, "period_start")).isEqualTo(LocalDate.of(2024, 9, 1));
        assertThat(reads.value(0, "visits")).isEqualTo(1234L);
        assertThat(reads.value(0, "ticket_revenue")).isEqualTo(new BigDecimal("10.0000"));
        assertThat(reads.value(1, "visits")).isEqualTo(2L);
        assertThat(reads.value(1, "ticket_revenue")).isNull();
        assertThat(reads.records().get(1).origin()).isEqualTo(new Origin("", 6, ""));
        assertThat(reads.outcome().firstDay()).contains(LocalDate.of(2024, 9, 1));
        assertThat(reads.outcome().lastDay()).contains(LocalDate.of(2024, 9, 2));
    }

    @Test
    void headersAreFoundWhateverTheirOrderWidthAndBlanks() {
        Reads reads = TestFeed.gates(folder).text("序号, 人 次 ,日　期,景区名称\n1,5,2024-09-01,蒙山\n");
        assertThat(reads.value(0, "visits")).isEqualTo(5L);
        assertThat(reads.outcome().notes())
                .extracting(Problem::message)
                .containsExactly(
                        "Cannot place columns: the contract test knows no such header, found 序号;"
                                + " add them to its columns or to ignored",
                        "Cannot find columns that may be left out: the header does not name them, found none of 收入");
    }

    @Test
    void aHeaderThatRepeatsOnEveryPageIsNoRecord() {
        Reads reads = TestFeed.gates(folder).text(HEADER + "2024-09-01,蒙山,1,1\n" + HEADER + "2024-09-02,蒙山,1,1\n");
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(4, 2, 0, 0, 0, 2, 2));
    }

    @Test
    void shortAndLongRowsAreRejectedButMissingIgnoredCellsAreNot() {
        Reads reads = TestFeed.gates(folder)
                .text(
                        "日期,景区,人次,收入,备注\n2024-09-01,蒙山\n2024-09-02,蒙山,1,1\n2024-09-03,蒙山,1,1,x,y\n2024-09-04,蒙山,1,1,x,,\n");
        assertThat(reads.reasons()).containsExactly("2  WRONG_COLUMN_COUNT", "4  WRONG_COLUMN_COUNT");
        assertThat(reads.rejected().get(0).message())
                .isEqualTo("Cannot read the row: it must have 5 cells, found \"2 cells\"");
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(5, 2, 2, 0, 0, 1, 2));
    }

    @Test
    void aStrayQuoteRejectsItsLineOnly() {
        Reads reads = TestFeed.gates(folder).text(HEADER + "2024-09-01,\"蒙山,1,1\n2024-09-02,蒙山,2,1\n");
        assertThat(reads.reasons()).containsExactly("2  DAMAGED_LINE");
        assertThat(reads.value(0, "visits")).isEqualTo(2L);
        assertThat(reads.outcome().counts().holds()).isTrue();
    }

    @Test
    void unitsComeFromHeaderThenCaptionThenContract() {
        String rows = "2024-09-01,蒙山,1.5,2.34\n";
        assertThat(revenue("日期,景区,人次,收入\n2024-09-01,蒙山,1,2.34\n")).isEqualByComparingTo("2.34");
        assertThat(revenue("单位：万元\n日期,景区,人次,收入\n2024-09-01,蒙山,1,2.34\n")).isEqualByComparingTo("23400");
        assertThat(revenue("計量單位：萬元\n日期,景区,人次,收入\n2024-09-01,蒙山,1,2.34\n")).isEqualByComparingTo("23400");
        assertThat(revenue("表3 收入（万元）\n日期,景区,人次,收入\n2024-09-01,蒙山,1,2.34\n")).isEqualByComparingTo("23400");
        assertThat(revenue("表3 收入（万元）\n单位：元\n日期,景区,人次,收入\n2024-09-01,蒙山,1,2.34\n"))
                .isEqualByComparingTo("2.34");
        assertThat(revenue("单位：元\n日期,景区,人次,收入（萬元）\n2024-09-01,蒙山,1,2.34\n")).isEqualByComparingTo("23400");
        assertThat(revenue("单位：万元\n日期,景区,人次,收入（千元）\n2024-09-01,蒙山,1,2.34\n")).isEqualByComparingTo("2340");
        Reads both = TestFeed.gates(folder).text("（单位：万人次、亿元）\n日期,景区,人次,收入\n" + rows);
        assertThat(both.value(0, "visits")).isEqualTo(15_000L);
        assertThat(both.value(0, "ticket_revenue")).isEqualTo(new BigDecimal("234000000.0000"));
    }

    private BigDecimal revenue(String file) {
        return (BigDecimal) TestFeed.gates(folder).text(file).value(0, "ticket_revenue");
    }

    @Test
    void totalsThatDifferFromTheirPartsAreNotedAndRejectNothing() {
        Reads reads = TestFeed.gates(folder)
                .text(
                        HEADER
                                + "2024-09-01,蒙山,1,1.50\n2024-09-01,太山,2,1.50\n小计,,3,3.00\n2024-09-02,蒙山,4,2\n小计,,4,2\n合计,,8,5.01\n");
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(7, 3, 0, 0, 3, 1, 3));
        assertThat(reads.outcome().notes())
                .extracting(Problem::message)
                .containsExactly("Cannot match the total 合计 of 人次 in row 7: its 3 parts give 7, found 8;"
                        + " ask the supplier which is right");
    }

    @Test
    void totalsMayExceedTheBoundsOfTheirParts() {
        TestFeed feed = new TestFeed(
                folder,
                TestFeed.GATES.replace("minimum: 0}", "minimum: 0, maximum: 200000}")
                        + "shape: {format: csv, totals: [合计]}\n");
        // no day has more than 200,000 visits; three have 3 × 150,000 = 450,000
        String rows = "2024-09-01,蒙山,150000,1\n2024-09-02,蒙山,150000,1\n2024-09-03,蒙山,150000,1\n";
        Reads reads = feed.text(HEADER + rows + "合计,,450001,3\n");
        assertThat(reads.outcome().notes())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("Cannot match the total 合计 of 人次 in row 5: its 3 parts give 450000, found 450001;");
    }

    @Test
    void totalsMayLeaveOutWhatWasRejected() {
        Reads reads = TestFeed.gates(folder).text(HEADER + "2024-09-01,蒙山,1,1\n2024-09-01,无名山,2,1\n合计,,1,1\n");
        assertThat(reads.reasons()).containsExactly("3 景区 UNKNOWN_CODE");
        assertThat(reads.outcome().notes()).isEmpty();
    }

    @Test
    void headersOfTwoRowsAreJoinedAndMergedCellsFilled() {
        Reads reads = retail().sheet("表3", TableShapeTest::retailSheet);
        assertThat(reads.outcome().failure()).isEmpty();
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(7, 2, 0, 0, 0, 5, 4));
        assertThat(reads.value(0, "period_kind")).isEqualTo("MONTH");
        assertThat(reads.value(0, "period_start")).isEqualTo(LocalDate.of(2024, 9, 1));
        assertThat(reads.value(0, "level")).isEqualTo(new BigDecimal("7934847000.0000"));
        assertThat(reads.value(0, "published_growth")).isEqualTo(new BigDecimal("0.0090000000"));
        assertThat(reads.value(1, "period_kind")).isEqualTo("CUM");
        assertThat(reads.value(1, "period_start")).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(reads.value(1, "period_end")).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(reads.value(1, "published_growth")).isEqualTo(new BigDecimal("-0.0370000000"));
        assertThat(reads.records().get(1).origin())
                .isEqualTo(new Origin("表3", 5, "commodity_class=A5;channel=A5;level=D5;published_growth=E5"));
        assertThat(reads.value(3, "channel")).isEqualTo("ONLINE");
        assertThat(reads.value(3, "published_growth")).isEqualTo(new BigDecimal("0.1310000000"));
    }

    private static void retailSheet(Worksheet sheet) {
        TestFeed.row(sheet, 0, "表3　限额以上单位商品零售分类");
        TestFeed.row(sheet, 1, "2024年1—9月", null, null, null, "单位：万元");
        TestFeed.row(sheet, 2, "指标", "本月", null, "累计", null);
        TestFeed.row(sheet, 3, null, "绝对额", "同比增长(%)", "绝对额", "同比增长(%)");
        TestFeed.row(sheet, 4, "限额以上单位消费品零售额", 793484.7, 0.9, "6,806,813.9", "▲3.7");
        TestFeed.row(sheet, 5, "其中：通过公共网络实现的商品零售额", 72063.6, "下降0.6", 631923.0, 0.131);
        sheet.style(5, 4).format("0.0%").set();
        TestFeed.row(sheet, 6, "注：按可比口径");
        sheet.range(2, 1, 2, 2).merge();
        sheet.range(2, 3, 2, 4).merge();
    }

    @Test
    void twoMonthsThatComeTogetherGiveNoMonthWhereNoneIsReported() {
        Reads reads = retail().sheet("表3", sheet -> {
            retailSheet(sheet);
            TestFeed.row(sheet, 1, "2024年1—2月", null, null, null, "单位：万元");
            TestFeed.row(sheet, 4, "限额以上单位消费品零售额", "—", "—", 1499877.6, 6.2);
        });
        assertThat(reads.records()).hasSize(3);
        assertThat(reads.value(0, "period_kind")).isEqualTo("CUM");
        assertThat(reads.value(0, "period_end")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(reads.value(1, "period_kind")).isEqualTo("MONTH");
        assertThat(reads.value(1, "period_start")).isEqualTo(LocalDate.of(2024, 1, 1));
    }

    @Test
    void sheetsOfAPatternThatHoldNoTableArePassedByWithANote() {
        Reads reads = retail("sheets: [\"*\"], ")
                .workbook(
                        book -> {
                            TestFeed.row(book.newWorksheet("说明"), 0, "请先阅读");
                            retailSheet(book.newWorksheet("表3"));
                        },
                        "a.xlsx");
        assertThat(reads.outcome().failure()).isEmpty();
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(8, 2, 0, 0, 0, 6, 4));
        assertThat(reads.outcome().notes()).hasSize(1);
        assertThat(reads.outcome().notes().get(0).message())
                .startsWith("Cannot read sheet 说明: no row holds the columns");
    }

    @Test
    void aFormulaThatWasNeverSavedIsRejectedWithItsCell() {
        Reads reads = retail().sheet("表3", sheet -> {
            retailSheet(sheet);
            sheet.formula(4, 3, "SUM(D6:D9)");
        });
        assertThat(reads.reasons()).containsExactly("5 累计/绝对额 NOT_CALCULATED");
        assertThat(reads.rejected().get(0).origin()).isEqualTo(new Origin("表3", 5, "累计/绝对额=D5"));
        assertThat(reads.rejected().get(0).found()).isEqualTo("=SUM(D6:D9)");
    }

    private TestFeed retail() {
        return retail("");
    }

    private TestFeed retail(String sheets) {
        return new TestFeed(folder, "shape: {format: xlsx, " + sheets + "header_rows: 2, footers: [注]}\n" + """
                subject: retail_sale
                columns:
                  - {name: label, headers: [指标], type: text, required: true}
                  - {name: month_level, headers: [本月/绝对额], type: money, unit: 万元}
                  - {name: month_growth, headers: [本月/同比增长], type: growth, unit: "%"}
                  - {name: cum_level, headers: [累计/绝对额], type: money, unit: 万元, required: true}
                  - {name: cum_growth, headers: [累计/同比增长], type: growth, unit: "%"}
                fields:
                  scope: {constant: "140100"}
                  reporter: {constant: ""}
                  commodity_class: {column: label, lookup: commodity_class}
                  channel: {column: label, lookup: channel}
                  period: {caption: '(\\d{4}年[^月]*月)'}
                  basis: {constant: STATS_ABOVE_NORM}
                outputs:
                  - {period_kind: {constant: MONTH}, level: {column: month_level}, published_growth: {column: month_growth}}
                  - {period_kind: {constant: CUM}, level: {column: cum_level}, published_growth: {column: cum_growth}}
                """);
    }
}
