package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How typed cells become records: origins, lookups, outputs, duplicates. */
final class RecordsTest {
    private static final String HEADER = "日期,景区,人次,收入\n";

    @TempDir
    Path folder;

    @Test
    void allProblemsOfARowAreReportedAndItCountsOnce() {
        Reads reads = TestFeed.gates(folder).text(HEADER + "2024-02-30,无名山,约300,1.23456\n2024-09-01,蒙山,1,1\n");
        assertThat(reads.reasons())
                .containsExactly("2 日期 NOT_A_DATE", "2 人次 NOT_A_NUMBER", "2 收入 TOO_MANY_DECIMALS", "2 景区 UNKNOWN_CODE");
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(3, 1, 1, 0, 0, 1, 1));
        RejectedRow first = reads.rejected().get(0);
        assertThat(first.message()).isEqualTo("Cannot read 日期: there is no such day, found \"2024-02-30\"");
        assertThat(first.found()).isEqualTo("2024-02-30");
        assertThat(first.rawRow()).isEqualTo("2024-02-30\t无名山\t约300\t1.23456");
        assertThat(reads.rejected().get(3).message())
                .isEqualTo("Cannot read 景区: no place goes by this name on 2024-10-08, found \"无名山\"");
    }

    @Test
    void aRequiredValueMustBeToldAndADashDoesNotTellIt() {
        Reads reads = TestFeed.gates(folder).text(HEADER + "2024-09-01,蒙山,,1\n2024-09-01,太山,—,1\n,太山,1,1\n");
        assertThat(reads.reasons()).containsExactly("2 人次 MISSING_VALUE", "3 人次 MISSING_VALUE", "4 日期 MISSING_VALUE");
        assertThat(reads.outcome().counts().rejected()).isEqualTo(3);
    }

    @Test
    void equalRowsAreDroppedAndOtherValuesOfOneKeyRejectedByDefault() {
        Reads reads = TestFeed.gates(folder)
                .text(HEADER + "2024-09-01,蒙山,1,1\n2024/9/1,蒙山,1,1.0\n2024-09-01,蒙山大佛,2,1\n2024-09-01,太山,1,1\n");
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(5, 2, 1, 1, 0, 1, 2));
        assertThat(reads.reasons()).containsExactly("4  DUPLICATE_KEY");
        assertThat(reads.rejected().get(0).message())
                .startsWith(
                        "Cannot read the row: it repeats the key of row 2 with other values, found \"mengshan, DAY");
    }

    @Test
    void rowsOfOneKeyAreSummedWhereTheContractSaysSo() {
        Reads reads = duplicates("{exact: keep, key: sum}")
                .text(HEADER + "2024-09-01,蒙山,1,1.5\n2024-09-01,太山,7,\n2024-09-01,蒙山,2,2\n2024-09-01,蒙山,1,1.5\n");
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(5, 4, 0, 0, 0, 1, 2));
        assertThat(reads.value(0, "visits")).isEqualTo(4L);
        assertThat(reads.value(0, "ticket_revenue")).isEqualTo(new BigDecimal("5.0000"));
        assertThat(reads.value(1, "ticket_revenue")).isNull();
        assertThat(reads.records().get(0).origin().line()).isEqualTo(2);
    }

    @Test
    void rowsAreKeptWhereTheContractSaysSo() {
        Reads reads = duplicates("{exact: keep, key: keep}")
                .text(HEADER + "2024-09-01,蒙山,1,1\n2024-09-01,蒙山,1,1\n2024-09-01,蒙山,2,1\n");
        assertThat(reads.records()).hasSize(3);
        Reads equalOnes = duplicates("{exact: keep, key: reject}")
                .text(HEADER + "2024-09-01,蒙山,1,1\n2024-09-01,蒙山,1,1\n2024-09-01,蒙山,2,1\n");
        assertThat(equalOnes.records()).hasSize(2);
        assertThat(equalOnes.reasons()).containsExactly("4  DUPLICATE_KEY");
    }

    private TestFeed duplicates(String rule) {
        return new TestFeed(folder, TestFeed.GATES + "shape: {format: csv}\nduplicates: " + rule + "\n");
    }

    @Test
    void oneRowGivesARowForEachDirectionAndAnOutageKeepsItsStatus() {
        Reads reads = footfall().text("设备,时段,进,出,状态\nZL01,2024-07-01 23:00,5,6,正常\nZL02,2024-07-02 00:00,,,断线\n");
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(3, 2, 0, 0, 0, 1, 4));
        assertThat(reads.value(0, "day")).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(reads.value(0, "hour")).isEqualTo(23);
        assertThat(reads.value(0, "direction")).isEqualTo("IN");
        assertThat(reads.value(1, "direction")).isEqualTo("OUT");
        assertThat(reads.value(1, "count")).isEqualTo(6L);
        assertThat(reads.value(2, "count")).isNull();
        assertThat(reads.value(2, "status")).isEqualTo("OFFLINE");
    }

    @Test
    void oneBadCellRejectsAllOutputsOfItsRow() {
        Reads reads = footfall().text("设备,时段,进,出,状态\nZL01,2024-07-01 25:00,5,6,正常\nZL01,2024-07-01 01:00,####,6,正常\n");
        assertThat(reads.records()).isEmpty();
        assertThat(reads.reasons()).containsExactly("2 时段 NOT_A_DATE", "3 进 NOT_A_NUMBER");
    }

    private TestFeed footfall() {
        return new TestFeed(folder, """
                shape: {format: csv}
                subject: footfall
                columns:
                  - {name: sensor, headers: [设备], type: text, required: true}
                  - {name: slot, headers: [时段], type: timestamp, required: true}
                  - {name: count_in, headers: [进], type: count}
                  - {name: count_out, headers: [出], type: count}
                  - {name: status, headers: [状态], type: text}
                fields:
                  sensor: {column: sensor, lookup: sensor}
                  day: {column: slot}
                  hour: {column: slot}
                  basis: {constant: CAMERA_PASS}
                  status: {column: status, lookup: sensor_status}
                outputs:
                  - {direction: {constant: IN}, count: {column: count_in}}
                  - {direction: {constant: OUT}, count: {column: count_out}}
                """);
    }

    @Test
    void valuesComeFromFileNameFolderCaptionPatternTemplateAndLine() {
        TestFeed feed = new TestFeed(folder, """
                shape: {format: csv}
                subject: order_line
                columns:
                  - {name: day, headers: [Date], type: text, required: true}
                  - {name: time, headers: [Time], type: text, required: true}
                  - {name: code, headers: [Code], type: text, required: true}
                fields:
                  platform: {folder: '(.+)'}
                  order_id: {column: code, pattern: '^([A-Z]+)-'}
                  line_id: {line: true}
                  basis: {constant: PLATFORM_ORDERS}
                  paid_at: {template: "{day} {time}"}
                  shop: {caption: 'shop (\\w+)'}
                  currency: {file: '_([A-Z]{3})\\.'}
                  quantity: {column: code, pattern: '-(\\d+)$'}
                submitted:
                  - {caption: 'sent (\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2})'}
                  - {file: '^(\\d{8})_'}
                """);
        Reads reads = feed.text(
                "shop North\nDate,Time,Code\n2024-09-01,09:05,AB-12\n2024-09-01,9:99,AB-12\n2024-09-01,09:06,12\n",
                "20241007_CNY.csv");
        assertThat(reads.outcome().failure()).isEmpty();
        assertThat(reads.value(0, "platform")).isEqualTo("供方");
        assertThat(reads.value(0, "order_id")).isEqualTo("AB");
        assertThat(reads.value(0, "line_id")).isEqualTo("3");
        assertThat(reads.value(0, "paid_at")).isEqualTo(LocalDateTime.of(2024, 9, 1, 9, 5));
        assertThat(reads.value(0, "shop")).isEqualTo("North");
        assertThat(reads.value(0, "currency")).isEqualTo("CNY");
        assertThat(reads.value(0, "quantity")).isEqualTo(new BigDecimal("12.0000000000"));
        assertThat(reads.reasons()).containsExactly("4 Date NOT_A_DATE", "5 Code NOT_ALLOWED");
        assertThat(reads.outcome().submitted()).contains(LocalDateTime.of(2024, 10, 7, 0, 0));
        Reads told = feed.text(
                "shop North sent 2024-10-08 09:12\nDate,Time,Code\n2024-09-01,09:05,AB-12\n", "20241007_CNY.csv");
        assertThat(told.outcome().submitted()).contains(LocalDateTime.of(2024, 10, 8, 9, 12));
    }

    @Test
    void aWholeListMayBeEmpty() {
        TestFeed feed = new TestFeed(folder, """
                shape: {format: csv, footers: [填表人]}
                subject: ledger_item
                columns:
                  - {name: name, headers: [名称], type: text, required: true}
                  - {name: status, headers: [状态], type: text, required: true}
                fields:
                  kind: {constant: SCENE}
                  district: {caption: '^(.+?)台账', lookup: district}
                  name: {column: name}
                  period: {caption: '(\\d{4}年\\d+月)'}
                  status: {column: status, lookup: ledger_status}
                  basis: {constant: DISTRICT_LEDGER}
                replaces: [district]
                """);
        Reads empty = feed.text("迎泽区台账 2024年9月\n名称,状态\n填表人：李\n");
        assertThat(empty.outcome().failure()).isEmpty();
        assertThat(empty.outcome().counts()).isEqualTo(new Reconciliation(3, 0, 0, 0, 0, 3, 0));
        assertThat(empty.outcome().notes()).hasSize(1);
        Reads one = feed.text("迎泽区台账 2024年9月\n名称,状态\n柳巷夜市,已认定\n");
        assertThat(one.value(0, "district")).isEqualTo("140106");
        assertThat(one.value(0, "period_end")).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(one.outcome().lastDay()).contains(LocalDate.of(2024, 9, 30));
    }
}
