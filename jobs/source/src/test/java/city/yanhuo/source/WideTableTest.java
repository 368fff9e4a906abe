package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose months, hours, brands or classes stand side by side become one row for each of them. */
final class WideTableTest {
    @TempDir
    Path folder;

    @Test
    void monthsAsColumnsGiveOneRowEach() {
        Reads reads = months().text("单位：万人次,,,,\n景区,年份,1月,2月,12月\n蒙山,2024,1.5,—,\n太山,2024,0,2,3\n合计,,1.5,2,3\n");
        assertThat(reads.outcome().failure()).isEmpty();
        assertThat(reads.outcome().notes()).isEmpty();
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(5, 2, 0, 0, 1, 2, 4));
        assertThat(rows(reads, "place", "period_start", "period_end", "visits"))
                .containsExactly(
                        List.of("mengshan", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), 15_000L),
                        List.of("taishan", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), 0L),
                        List.of("taishan", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29), 20_000L),
                        List.of("taishan", LocalDate.of(2024, 12, 1), LocalDate.of(2024, 12, 31), 30_000L));
    }

    @Test
    void aCellAtFaultRejectsItsRowWithTheHeader() {
        Reads reads = months().text("景区,年份,1月,2月\n蒙山,2024,1,二\n太山,2024,3,4\n太山,2024,3,4\n太山,2024,3,5\n");
        assertThat(reads.reasons()).containsExactly("2 2月 NOT_A_NUMBER", "5  DUPLICATE_KEY");
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(5, 1, 2, 1, 0, 1, 2));
    }

    @Test
    void aTotalThatDiffersIsToldByItsMonth() {
        Reads reads = months().text("景区,年份,1月,2月\n蒙山,2024,1,2\n太山,2024,3,4\n合计,,4,7\n");
        assertThat(reads.outcome().notes()).hasSize(1);
        assertThat(reads.outcome().notes().get(0).message())
                .startsWith("Cannot match the total 合计 of 2月 in row 4: its 2 parts give 6, found 7");
    }

    @Test
    void withoutAWideHeaderThereIsNoTable() {
        assertThat(months().text("景区,年份\n蒙山,2024\n").failure())
                .contains("its header lacks (\\d{1,2})月, found 景区, 年份 in row 1");
        assertThat(months().text("景区,年份,1月,01月,13月\n蒙山,2024,1,2,3\n").reasons())
                .as("two headers of one month repeat the key; a thirteenth month is no period")
                .contains("2 年份 NOT_A_PERIOD");
    }

    private TestFeed months() {
        return new TestFeed(folder, "shape: {format: csv, totals: [合计]}\n" + """
                subject: visit
                columns:
                  - {name: place, headers: [景区], type: text, required: true}
                  - {name: year, headers: [年份], type: integer, required: true}
                  - {name: month, type: text}
                  - {name: visits, type: count, unit: 人次}
                unpivot: {headers: ['(\\d{1,2})月'], names: [month], values: visits}
                fields:
                  place: {column: place, lookup: place}
                  period: {template: "{year}年{month}月"}
                  hour: {constant: -1}
                  basis: {constant: GATE_IN}
                  visits: {column: visits}
                """);
    }

    @Test
    void measuresUnderClassesOnTwoLevelsComeTogether() {
        Reads reads = classes().sheet("表3", sheet -> {
            TestFeed.row(sheet, 0, "2024年1—9月分类零售额（单位：亿元）");
            TestFeed.row(sheet, 1, "指标", "粮油、食品类", null, "通讯器材类", null);
            TestFeed.row(sheet, 2, null, "累计", "同比(%)", "累计", "同比(%)");
            TestFeed.row(sheet, 3, "全市", 12.5, 3.1, 4, "▲2.0");
        });
        assertThat(reads.outcome().failure()).isEmpty();
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(4, 1, 0, 0, 0, 3, 2));
        assertThat(rows(reads, "reporter", "level", "published_growth"))
                .containsExactly(
                        List.of("粮油、食品类", new BigDecimal("1250000000.0000"), new BigDecimal("0.0310000000")),
                        List.of("通讯器材类", new BigDecimal("400000000.0000"), new BigDecimal("-0.0200000000")));
        assertThat(reads.records().get(1).origin().cells()).isEqualTo("level=D4;published_growth=E4");
        assertThat(reads.outcome().tables().get(0).columns())
                .extracting(column -> column.name() + " " + column.header() + " " + column.place())
                .containsExactly(
                        "label 指标 A3",
                        "level (粮油、食品类) 粮油、食品类/累计 B3",
                        "growth (粮油、食品类) 粮油、食品类/同比(%) C3",
                        "level (通讯器材类) 通讯器材类/累计 D3",
                        "growth (通讯器材类) 通讯器材类/同比(%) E3");
    }

    @Test
    void aClassThatLacksAMeasureDoesNotGetThatOfItsNeighbour() {
        Reads reads = classes().sheet("表3", sheet -> {
            TestFeed.row(sheet, 0, "2024年1—9月");
            TestFeed.row(sheet, 1, "指标", "粮油、食品类", null, "通讯器材类");
            TestFeed.row(sheet, 2, null, "累计", "同比(%)", "累计");
            TestFeed.row(sheet, 3, "全市", 12.5, 3.1, 4);
        });
        assertThat(reads.records()).hasSize(2);
        assertThat(reads.value(1, "reporter")).isEqualTo("通讯器材类");
        assertThat(reads.value(1, "published_growth")).isNull();
        assertThat(reads.records().get(1).origin().cells()).isEqualTo("level=D4");
    }

    private TestFeed classes() {
        return new TestFeed(folder, "shape: {format: xlsx, header_rows: 2}\n" + """
                subject: retail_sale
                columns:
                  - {name: label, headers: [指标], type: text, required: true}
                  - {name: class, type: text}
                  - {name: level, type: money, unit: 万元}
                  - {name: growth, type: growth, unit: "%"}
                unpivot: {headers: ['(.+)/(累计|同比)'], names: [class], values: {累计: level, 同比: growth}}
                fields:
                  scope: {constant: "140100"}
                  reporter: {column: class}
                  commodity_class: {constant: TOTAL}
                  channel: {constant: ALL}
                  period: {caption: '(\\d{4}年[^月]*月)'}
                  basis: {constant: STATS_ABOVE_NORM}
                  level: {column: level}
                  published_growth: {column: growth}
                """);
    }

    @Test
    void aListOfHeadersNamesItself() {
        TestFeed feed = new TestFeed(folder, "shape: {format: csv}\n" + """
                subject: nev_sale
                columns:
                  - {name: month, headers: [月份], type: period, required: true}
                  - {name: brand, type: text}
                  - {name: units, type: count, unit: 辆}
                unpivot: {headers: [比亚迪, 'BYD \\(海外\\)', 特斯拉], names: [brand], values: units}
                ignored: [备注]
                fields:
                  scope: {constant: "140100"}
                  reporter: {constant: ""}
                  energy_type: {constant: NEV}
                  brand: {column: brand}
                  model: {constant: ""}
                  period: {column: month}
                  basis: {constant: DEALER}
                  units: {column: units}
                """);
        Reads reads = feed.text("月份,比亚迪,特斯拉,备注\n2024年9月,120,30,x\n2024年10月,,40,\n");
        assertThat(rows(reads, "brand", "period_end", "units"))
                .containsExactly(
                        List.of("比亚迪", LocalDate.of(2024, 9, 30), 120L),
                        List.of("特斯拉", LocalDate.of(2024, 9, 30), 30L),
                        List.of("特斯拉", LocalDate.of(2024, 10, 31), 40L));
    }

    @Test
    void hoursAsColumnsOfAWorkbookKeepTheirCells() {
        TestFeed feed = new TestFeed(folder, "shape: {format: xlsx}\n" + """
                subject: visit
                columns:
                  - {name: day, headers: [日期], type: date, required: true}
                  - {name: place, headers: [景区], type: text, required: true}
                  - {name: hour, type: integer, minimum: 0, maximum: 23}
                  - {name: visits, type: count, unit: 人次}
                unpivot: {headers: ['(\\d{1,2})时'], names: [hour], values: visits}
                fields:
                  place: {column: place, lookup: place}
                  period: {column: day}
                  hour: {column: hour}
                  basis: {constant: GATE_IN}
                  visits: {column: visits}
                """);
        Reads reads = feed.sheet("客流", WideTableTest::hours);
        assertThat(reads.records()).hasSize(24);
        assertThat(rows(reads, "hour", "visits").get(23)).isEqualTo(List.of(23, 230L));
        assertThat(reads.records().get(23).origin().cells()).contains("visits=Z2");
    }

    private static void hours(Worksheet sheet) {
        TestFeed.row(sheet, 0, "日期", "景区");
        TestFeed.row(sheet, 1, "2024-10-01", "蒙山");
        IntStream.range(0, 24).forEach(hour -> {
            sheet.value(0, 2 + hour, hour + "时");
            sheet.value(1, 2 + hour, hour * 10);
        });
    }

    private static List<List<Object>> rows(Reads reads, String... columns) {
        return IntStream.range(0, reads.records().size())
                .mapToObj(i -> List.of(columns).stream()
                        .map(column -> reads.value(i, column))
                        .toList())
                .toList();
    }
}
