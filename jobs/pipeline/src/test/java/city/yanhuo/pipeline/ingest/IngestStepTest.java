package city.yanhuo.pipeline.ingest;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryCounts;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.testing.Gates;
import city.yanhuo.pipeline.testing.OpenHome;
import city.yanhuo.pipeline.testing.TestSpark;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestStepTest {
    private static final TableName VISITS = TableName.raw(Subject.VISIT);
    private static final TableName FOOTFALL = TableName.raw(Subject.FOOTFALL);
    private static final TableName ORDERS = TableName.raw(Subject.ORDER_LINE);
    private static final String GATES = "2024-10-08/文旅局/景区入园日报_2024-09.csv";

    @TempDir
    Path folder;

    @Test
    void filesBecomeRowsWithTheirLinesAndRejectedRowsWithTheirReasons() {
        OpenHome home = new OpenHome(folder);
        String gates = Gates.file(
                "2024-10-08 09:12",
                "2024-09-01,晋祠博物馆,\"1,200\",36000,400,",
                "2024-09-01,晋阳湖公园,900,—,—,",
                "2024-09-02,晋祠博物馆,十几个,36000,400,",
                "2024-09-02,蒙山,300,9000,900,",
                "2024-09-03,无名山,300,9000,90,",
                "合计,,2400,81000,,");
        home.land(GATES, gates.replace("\n", "\r\n").getBytes(Charset.forName("GB18030")));
        home.land(
                "钟楼街管委会/小时客流_2024-03.csv",
                "\uFEFF设备编号,时段,进,出,状态\nZL01,2024-03-10 02:00,12,7,正常\nZL01,2024-03-10 03:00,,,断线\n");
        home.land(
                "美团/订单明细_2024-08.csv",
                "订单号,行号,支付时间,类目,渠道,数量,单价,金额,币种,退款,门店,用户\n"
                        + "M1,1,2024-08-01 12:30:00,饮料类,APP,2,5.00,10.00,CNY,否,一店,u1\n"
                        + "M2,1,2024-08-01 12:31:00,饮料类,APP,2,5.00,10.00,USD,否,一店,u1\n");
        home.land("谁/不认识.csv", "a,b\n1,2\n");

        IngestReport report = home.ingest();

        // 3 + 5 rows + total + footer = 10 records of the gates: 2 good, 3 rejected (one by the check), total, preamble
        // and the rest
        assertThat(report.arrived()).isEqualTo(4);
        assertThat(report.ingested()).isEqualTo(3);
        assertThat(report.unmatched()).isEqualTo(1);
        assertThat(report.records()).isEqualTo(2 + 2 + 1);
        assertThat(report.rejected()).isEqualTo(3 + 0 + 1);
        assertRows(home.lake().read(VISITS), """
                feed       | file                                    | line | submitted_at     | place        | period_kind | period_start | period_end | hour | basis   | visits | ticket_revenue | in_park_peak
                gate_daily | 2024-10-08/文旅局/景区入园日报_2024-09.csv | 4    | 2024-10-08 09:12 | jinci        | DAY         | 2024-09-01   | 2024-09-01 | -1   | GATE_IN | 1200   | 36000          | 400
                gate_daily | 2024-10-08/文旅局/景区入园日报_2024-09.csv | 5    | 2024-10-08 09:12 | jinyang_lake | DAY         | 2024-09-01   | 2024-09-01 | -1   | GATE_IN | 900    | -              | -
                """);
        assertRows(home.lake().read(TableName.REJECTED), """
                feed           | line | reason             | found
                gate_daily     | 6    | NOT_A_NUMBER       | 十几个
                gate_daily     | 7    | peak_within_visits | visits=300, in_park_peak=900
                gate_daily     | 8    | UNKNOWN_CODE       | 无名山
                orders_meituan | 3    | NOT_ALLOWED        | USD
                """);
        assertThat(home.lake().read(VISITS).schema()).isEqualTo(SparkTypes.rawTable(Subject.VISIT));

        // 02:00 on this day does not exist in the zone of the JVM; a blank count of a line that is down is not a zero
        assertRows(home.lake().read(FOOTFALL), """
                sensor | day        | hour | direction | count | status
                ZL01   | 2024-03-10 | 2    | IN        | 12    | OK
                ZL01   | 2024-03-10 | 2    | OUT       | 7     | OK
                ZL01   | 2024-03-10 | 3    | IN        | -     | OFFLINE
                ZL01   | 2024-03-10 | 3    | OUT       | -     | OFFLINE
                """);
        assertRows(
                home.lake().read(ORDERS),
                "order_id | paid_at | category | amount | refund\nM1 | 2024-08-01 12:30 | BEVERAGE | 10 | false");

        List<Delivery> deliveries = home.deliveries();
        assertThat(deliveries).allMatch(delivery -> delivery.counts().holds());
        Delivery ofGates = deliveries.get(0);
        assertThat(ofGates.path()).isEqualTo(GATES);
        assertThat(ofGates.counts()).isEqualTo(new DeliveryCounts(10, 2, 3, 0, 1, 4, 2));
        assertThat(ofGates.submittedAt()).contains(Instant.parse("2024-10-08T01:12:00Z"));
        assertThat(home.home().archived(ofGates.sha256()))
                .hasBinaryContent(gates.replace("\n", "\r\n").getBytes(Charset.forName("GB18030")));
        assertThat(deliveries)
                .filteredOn(delivery -> delivery.state() == DeliveryState.UNMATCHED)
                .singleElement()
                .satisfies(stranger -> assertThat(stranger.reason())
                        .startsWith("Cannot read 谁/不认识.csv: no feed contract takes a file of that name"));
    }

    @Test
    void nothingIsTakenTwice() {
        OpenHome home = new OpenHome(folder);
        String gates = Gates.file("2024-10-08 09:12", "2024-09-01,晋祠博物馆,1200,36000,400,");
        home.land(GATES, gates);
        home.ingest();
        long snapshot = home.lake().current(VISITS).orElseThrow().id();

        home.land("2024-10-09/文旅局/景区入园日报_2024-09 (1).csv", gates);
        IngestReport again = home.ingest();
        assertThat(again.arrived()).isEqualTo(1);
        assertThat(again.ingested()).isZero();
        assertThat(again.duplicate()).isEqualTo(1);
        assertThat(home.lake().current(VISITS).orElseThrow().id()).isEqualTo(snapshot);

        assertThat(home.ingest().arrived()).isZero();
        assertThat(home.lake().current(VISITS).orElseThrow().id()).isEqualTo(snapshot);

        // the same name with another content is another delivery
        home.land(GATES, gates.replace("1200", "1300").replace("09:12", "10:00"));
        assertThat(home.ingest().ingested()).isEqualTo(1);
        assertRows(home.lake().read(VISITS), "submitted_at | visits\n2024-10-08 09:12 | 1200\n2024-10-08 10:00 | 1300");
    }

    @Test
    void aFileThatNobodyCouldReadIsTriedAgainWhenTheContractsChange() throws Exception {
        OpenHome home = new OpenHome(folder);
        home.land("文旅局/入园日报_2024-09.csv", "日期;景点;人数\n2024-09-01;晋祠博物馆;5\n");
        home.land("文旅局/景区接待_2024-09.csv", Gates.file("2024-10-08 09:12", "2024-09-01,晋祠博物馆,1200,36000,400,"));
        IngestReport first = home.ingest();
        assertThat(first.refused()).isEqualTo(1);
        assertThat(first.unmatched()).isEqualTo(1);
        assertThat(home.deliveries())
                .filteredOn(delivery -> delivery.state() == DeliveryState.REFUSED)
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).startsWith("Cannot"));
        assertThat(home.lake().current(VISITS)).isEmpty();
        assertRows(
                home.lake().read(TableName.REJECTED),
                "file | reason | raw_row\n文旅局/入园日报_2024-09.csv | REFUSED_FILE | ''");
        assertThat(home.ingest().refused()).as("with the same contracts").isZero();

        Files.delete(home.landing().resolve("文旅局/景区接待_2024-09.csv"));
        Contracts wider = TestSpark.contractsWith(
                "feed/gate_daily.yml",
                TestSpark.contractText("feed/gate_daily.yml")
                        .replace("files: [\"文旅局/*入园日报*.csv\"]", "files: [\"文旅局/*入园日报*.csv\", \"文旅局/*接待*.csv\"]"));
        IngestReport second = home.ingest(wider);
        assertThat(second.arrived()).isZero();
        assertThat(second.ingested()).as("out of the archive").isEqualTo(1);
        assertRows(home.lake().read(VISITS), "file | visits\n文旅局/景区接待_2024-09.csv | 1200");
    }
}
