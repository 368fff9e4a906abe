package city.yanhuo.pipeline.ingest;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.ledger.Batch;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.testing.Gates;
import city.yanhuo.pipeline.testing.OpenHome;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.source.FeedMatcher;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedBatchesTest {
    private static final TableName VISITS = TableName.raw(Subject.VISIT);

    @TempDir
    Path folder;

    /** Does what an ingest does, up to the moment before the batch is closed. */
    private static Batch writeAndDie(OpenHome home) {
        new Arrivals(home.ledger(), home.home(), new FeedMatcher(List.of()), home.clock()).take(home.landing());
        List<Delivery> pending = home.ledger().read(books -> books.deliveries().pending());
        FeedContract gates = TestSpark.contracts().feed("gate_daily");
        Map<Delivery, FeedContract> matched = new LinkedHashMap<>();
        pending.forEach(delivery -> matched.put(delivery, gates));
        Batch batch = home.ledger()
                .inTransaction(books -> books.batches()
                        .open("test-run", pending.stream().map(Delivery::id).toList(), OpenHome.NOW));
        List<PendingDelivery> toRead = pending.stream()
                .map(delivery -> new PendingDelivery(
                        delivery.id(),
                        gates.feed(),
                        gates.subject(),
                        home.home().archived(delivery.sha256()).toString(),
                        delivery.size(),
                        delivery.path(),
                        LocalDate.of(2024, 10, 25),
                        LocalDate.of(2024, 10, 25).atStartOfDay()))
                .toList();
        try (ParsePass pass =
                ParsePass.over(home.session(), TestSpark.contracts().files(), toRead)) {
            Decisions decisions = new Decisions(matched, TestSpark.ZONE);
            decisions.takeSummaries(pass.summaries(), home.ledger());
            new BatchWriter(
                            home.session(),
                            SparkProfile.QUICK,
                            home.lake(),
                            batch.id(),
                            BatchWriter.summary(batch.id(), TestSpark.contracts()))
                    .write(pass, decisions);
        }
        return batch;
    }

    private static int takeBack(OpenHome home) {
        return UnfinishedBatches.takeBack(home.ledger(), home.lake(), home.clock());
    }

    @Test
    void whatAFinishedBatchWroteStaysAndWhatAnUnfinishedOneWroteIsTakenBack() {
        OpenHome home = new OpenHome(folder);
        home.land("文旅局/入园日报_08.csv", Gates.file("2024-09-08 09:00", "2024-08-01,晋祠博物馆,800,24000,300,"));
        home.ingest();
        assertThat(takeBack(home)).as("nothing is unfinished").isZero();

        home.land(
                "文旅局/入园日报_09.csv",
                Gates.file("2024-10-08 09:00", "2024-09-01,晋祠博物馆,900,27000,300,", "2024-09-02,晋祠博物馆,多,1,1,"));
        writeAndDie(home);
        assertThat(home.lake().read(VISITS).count()).as("half written").isEqualTo(2);

        assertThat(takeBack(home)).isEqualTo(1);
        assertRows(home.lake().read(VISITS), "period_start | visits\n2024-08-01 | 800");
        assertThat(home.lake().read(TableName.REJECTED).count()).isZero();
        assertThat(home.deliveries())
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.INGESTED, DeliveryState.ARRIVED);
        List<Batch> open = home.ledger().read(books -> books.batches().unfinished());
        assertThat(open).isEmpty();

        // the next ingest reads it again, once
        assertThat(home.ingest().ingested()).isEqualTo(1);
        assertRows(home.lake().read(VISITS), "period_start | visits\n2024-08-01 | 800\n2024-09-01 | 900");
        assertRows(home.lake().read(TableName.REJECTED), "line | reason\n5 | NOT_A_NUMBER");
        assertThat(takeBack(home)).isZero();
        assertThat(home.lake().read(VISITS).count()).isEqualTo(2);
    }

    @Test
    void theVeryFirstBatchIsTakenBackToNothing() {
        OpenHome home = new OpenHome(folder);
        home.land("文旅局/入园日报_09.csv", Gates.file("2024-10-08 09:00", "2024-09-01,晋祠博物馆,900,27000,300,"));
        writeAndDie(home);
        assertThat(takeBack(home)).isEqualTo(1);
        assertThat(home.lake().read(VISITS).count()).isZero();
        home.ingest();
        assertRows(home.lake().read(VISITS), "period_start | visits\n2024-09-01 | 900");
    }

    @Test
    void aBatchThatDiedBeforeItWroteAnythingTakesNothingBack() {
        OpenHome home = new OpenHome(folder);
        home.land("文旅局/入园日报_08.csv", Gates.file("2024-09-08 09:00", "2024-08-01,晋祠博物馆,800,24000,300,"));
        home.ingest();
        home.land("文旅局/入园日报_09.csv", Gates.file("2024-10-08 09:00", "2024-09-01,晋祠博物馆,900,27000,300,"));
        new Arrivals(home.ledger(), home.home(), new FeedMatcher(List.of()), home.clock()).take(home.landing());
        home.ledger().useTransaction(books -> books.batches().open("test-run", List.of(2L), OpenHome.NOW));

        assertThat(takeBack(home)).isEqualTo(1);
        assertRows(home.lake().read(VISITS), "period_start | visits\n2024-08-01 | 800");
        home.ingest();
        assertThat(home.lake().read(VISITS).count()).isEqualTo(2);
    }
}
