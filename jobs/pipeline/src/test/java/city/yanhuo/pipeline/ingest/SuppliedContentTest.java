package city.yanhuo.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryOutcome;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.NewDelivery;
import city.yanhuo.pipeline.testing.OpenHome;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.source.Reconciliation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which deliveries repeat what their supplier has said already: decided within a batch and against the ledger alike. */
class SuppliedContentTest {
    private static final FeedContract GATES = TestSpark.contracts().feed("gate_daily");

    @TempDir
    Path folder;

    private Ledger ledger;
    private final List<Sent> sent = new ArrayList<>();

    private record Sent(Delivery delivery, DeliverySummary summary) {}

    @BeforeEach
    void openLedger() {
        ledger = Ledger.open(new Home(folder).create(), "");
        ledger.useTransaction(books -> books.runs().begin("run", "ingest", LocalDate.of(2024, 10, 25), OpenHome.NOW));
    }

    private void send(String supplier, String file, String content, String submitted, String first, String last) {
        Delivery delivery = ledger.inTransaction(books -> books.deliveries()
                .add(new NewDelivery(
                        supplier + "/" + file,
                        content.repeat(64),
                        10,
                        supplier,
                        file,
                        Optional.empty(),
                        OpenHome.NOW)));
        sent.add(new Sent(delivery, summary(delivery.id(), null, submitted, first, last)));
    }

    /** A file of September 2024 by the bureau of culture and tourism. */
    private void send(String file, String content, String submitted) {
        send("文旅局", file, content, submitted, "2024-09-01", "2024-09-30");
    }

    private static DeliverySummary summary(
            long delivery, @Nullable String failure, String submitted, String first, String last) {
        return new DeliverySummary(
                delivery,
                new Reconciliation(3, 2, 1, 0, 0, 0, 2),
                failure,
                0,
                List.of(),
                LocalDateTime.parse(submitted + "T00:00"),
                LocalDate.parse(first),
                LocalDate.parse(last));
    }

    /** Decides on what was sent since the last time, and writes it down. */
    private List<DeliveryOutcome> decide() {
        Map<Delivery, FeedContract> matched = new LinkedHashMap<>();
        sent.forEach(one -> matched.put(one.delivery(), GATES));
        List<Delivery> pending = List.copyOf(matched.keySet());
        Decisions decisions = new Decisions(matched, TestSpark.ZONE);
        decisions.takeSummaries(sent.stream().map(Sent::summary).toList(), ledger);
        List<DeliveryOutcome> outcomes = decisions.outcomes(pending, "hash");
        ledger.useTransaction(books -> {
            long batch = books.batches()
                    .open("run", pending.stream().map(Delivery::id).toList(), OpenHome.NOW)
                    .id();
            books.batches().close(batch, outcomes, OpenHome.NOW);
        });
        sent.clear();
        return outcomes;
    }

    private List<DeliveryState> states() {
        return decide().stream().map(DeliveryOutcome::state).toList();
    }

    @Test
    void theSameContentAgainIsADuplicateOfTheFirst() {
        send("a.csv", "a", "2024-10-08");
        send("a (1).csv", "a", "2024-10-08");
        List<DeliveryOutcome> outcomes = decide();
        assertThat(outcomes)
                .extracting(DeliveryOutcome::state)
                .containsExactly(DeliveryState.INGESTED, DeliveryState.DUPLICATE);
        assertThat(outcomes.get(0).counts().good()).isEqualTo(2);
        assertThat(outcomes.get(1).reason()).isEqualTo("文旅局/a.csv");
        assertThat(outcomes.get(1).counts().in())
                .as("a repeated file is not taken record by record")
                .isZero();

        send("a again.csv", "a", "2024-10-09");
        assertThat(states()).as("in a later batch").containsExactly(DeliveryState.DUPLICATE);
    }

    @Test
    void aThenBThenAIsThreeSubmissions() {
        send("a.csv", "a", "2024-10-08");
        send("b.csv", "b", "2024-10-09");
        send("a back.csv", "a", "2024-10-10");
        assertThat(states()).containsExactly(DeliveryState.INGESTED, DeliveryState.INGESTED, DeliveryState.INGESTED);
    }

    @Test
    void aThenBThenAIsThreeSubmissionsInThreeBatchesToo() {
        send("a.csv", "a", "2024-10-08");
        assertThat(states()).containsExactly(DeliveryState.INGESTED);
        send("b.csv", "b", "2024-10-09");
        assertThat(states()).containsExactly(DeliveryState.INGESTED);
        send("a back.csv", "a", "2024-10-10");
        send("a twice.csv", "a", "2024-10-11");
        assertThat(states()).containsExactly(DeliveryState.INGESTED, DeliveryState.DUPLICATE);
    }

    @Test
    void anotherSuppliersSameContentIsItsOwn() {
        send("迎泽区商务局", "a.csv", "a", "2024-10-08", "2024-09-01", "2024-09-30");
        send("小店区商务局", "a.csv", "a", "2024-10-08", "2024-09-01", "2024-09-30");
        assertThat(states()).containsExactly(DeliveryState.INGESTED, DeliveryState.INGESTED);
    }

    @Test
    void contentOfOtherDaysSupersedesNothing() {
        send("文旅局", "sep.csv", "a", "2024-10-08", "2024-09-01", "2024-09-30");
        send("文旅局", "oct.csv", "b", "2024-11-08", "2024-10-01", "2024-10-31");
        send("文旅局", "sep again.csv", "a", "2024-11-09", "2024-09-01", "2024-09-30");
        assertThat(states()).containsExactly(DeliveryState.INGESTED, DeliveryState.INGESTED, DeliveryState.DUPLICATE);
    }

    @Test
    void aRefusedFileSaysNothing() {
        send("a.csv", "a", "2024-10-08");
        Sent broken = sent.remove(0);
        sent.add(new Sent(
                broken.delivery(),
                summary(
                        broken.delivery().id(),
                        "Cannot read the file: no header, found nothing",
                        "2024-10-08",
                        "2024-09-01",
                        "2024-09-30")));
        send("a2.csv", "a", "2024-10-08");
        List<DeliveryOutcome> outcomes = decide();
        assertThat(outcomes)
                .extracting(DeliveryOutcome::state)
                .containsExactly(DeliveryState.REFUSED, DeliveryState.INGESTED);
        assertThat(outcomes.get(0).reason()).isEqualTo("Cannot read the file: no header, found nothing");
    }
}
