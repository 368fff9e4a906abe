package city.yanhuo.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.testing.OpenHome;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.work.Progress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing while reading leads to what reading first and writing then leads to. */
class StreamedWriterTest {
    private static final String HEADER = "订单号,行号,支付时间,类目,渠道,数量,单价,金额,币种,退款,门店,用户\n";
    private static final String ROW = ",1,2024-08-01 12:30:00,饮料类,APP,2,5.00,10.00,CNY,否,一店,u1\n";
    private static final String SEPTEMBER = ROW.replace("2024-08", "2024-09");

    @TempDir
    Path folder;

    private static void land(OpenHome home) {
        home.land("美团/订单明细_2024-08.csv", HEADER + "M1" + ROW + "M1" + ROW + "M2" + ROW.replace(",2,", ",两,"));
        home.land("美团/订单明细_2024-09.csv", HEADER + "M3" + SEPTEMBER + "M4" + SEPTEMBER);
        // refused while the others are written: their commit is taken back and made without it
        home.land("美团/订单明细_2024-10.csv", "单号,用户\nM5,u1\n");
        home.land("美团/再次/订单明细_2024-09.csv", HEADER + "M3" + SEPTEMBER + "M4" + SEPTEMBER);
    }

    private static IngestReport ingest(OpenHome home, long enough) {
        Progress quiet = new Progress(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        return new IngestStep(
                        home.session(),
                        SparkProfile.QUICK,
                        home.lake(),
                        home.ledger(),
                        home.home(),
                        TestSpark.contracts(),
                        home.clock(),
                        quiet,
                        enough)
                .run(home.landing(), "test-run");
    }

    private static List<String> rows(OpenHome home, TableName table) {
        return home.lake().read(table).drop("delivery").collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    @Test
    void bothWaysGiveTheSameRowsRejectionsAndStates() throws Exception {
        OpenHome whole = new OpenHome(Files.createDirectory(folder.resolve("whole")));
        OpenHome streamed = new OpenHome(Files.createDirectory(folder.resolve("streamed")));
        land(whole);
        land(streamed);
        IngestReport expected = ingest(whole, Long.MAX_VALUE);
        IngestReport found = ingest(streamed, 0);
        assertThat(expected.ingested()).isEqualTo(2);
        assertThat(expected.refused()).isEqualTo(1);
        assertThat(found).isEqualTo(expected);
        TableName orders = TableName.raw(Subject.ORDER_LINE);
        assertThat(rows(whole, orders)).hasSize(3);
        assertThat(rows(streamed, orders)).isEqualTo(rows(whole, orders));
        assertThat(rows(streamed, TableName.REJECTED)).isEqualTo(rows(whole, TableName.REJECTED));
        assertThat(streamed.home().lakeTmp().toFile().list((folder, name) -> name.endsWith(".rows")))
                .as("nothing is left aside")
                .isEmpty();
        assertThat(streamed.deliveries())
                .extracting(delivery -> delivery.path() + " " + delivery.state() + " " + delivery.counts())
                .isEqualTo(whole.deliveries().stream()
                        .map(delivery -> delivery.path() + " " + delivery.state() + " " + delivery.counts())
                        .toList());
    }
}
