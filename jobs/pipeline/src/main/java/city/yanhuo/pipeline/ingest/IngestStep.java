package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.ledger.Batch;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryCounts;
import city.yanhuo.ledger.DeliveryOutcome;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.work.Progress;
import city.yanhuo.source.FeedMatcher;
import city.yanhuo.source.LandingPath;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * Takes every unseen delivery of a landing folder into the lake: archive, ledger, one parse pass, one commit per table, and at last
 * one transaction in the ledger that says what became of each delivery. A process that dies in between leaves a batch that the next
 * one takes back.
 */
public final class IngestStep {
    private final SparkSession session;
    private final SparkProfile profile;
    private final Lake lake;
    private final Ledger ledger;
    private final Home home;
    private final Contracts contracts;
    private final Clock clock;
    private final Progress progress;
    private final long enough;

    /** A step over a lake whose unfinished batches have been taken back; the clock is in the business zone. */
    public IngestStep(
            SparkSession session,
            SparkProfile profile,
            Lake lake,
            Ledger ledger,
            Home home,
            Contracts contracts,
            Clock clock,
            Progress progress) {
        this(session, profile, lake, ledger, home, contracts, clock, progress, LargeSubjects.ENOUGH_BYTES);
    }

    /** The same, which streams subjects from so many bytes on. */
    IngestStep(
            SparkSession session,
            SparkProfile profile,
            Lake lake,
            Ledger ledger,
            Home home,
            Contracts contracts,
            Clock clock,
            Progress progress,
            long enough) {
        this.enough = enough;
        this.session = session;
        this.profile = profile;
        this.lake = lake;
        this.ledger = ledger;
        this.home = home;
        this.contracts = contracts;
        this.clock = clock;
        this.progress = progress;
    }

    /** Takes what stands in the folder. */
    public IngestReport run(Path landing, String runId) {
        progress.begin("ingest", 4);
        Arrivals arrivals = new Arrivals(ledger, home, new FeedMatcher(contracts.feeds()), clock);
        Arrivals.Report arrived = arrivals.take(landing);
        progress.done("archive");
        String hash = contracts.files().hash();
        ledger.useTransaction(books -> books.deliveries().retry(hash));
        List<Delivery> pending = ledger.read(books -> books.deliveries().pending());
        Ingested ingested = pending.isEmpty() ? new Ingested(List.of(), List.of()) : ingest(pending, runId);
        progress.done("record");
        return report(arrived, ingested);
    }

    private Ingested ingest(List<Delivery> pending, String runId) {
        Map<Delivery, FeedContract> matched = match(pending);
        List<Long> numbers = pending.stream().map(Delivery::id).toList();
        Batch batch = ledger.inTransaction(books -> books.batches().open(runId, numbers, clock.instant()));
        DeliveryReader.remember(contracts);
        List<PendingDelivery> toRead = matched.entrySet().stream()
                .map(entry -> toRead(entry.getKey(), entry.getValue()))
                .toList();
        Map<String, String> summary = BatchWriter.summary(batch.id(), contracts);
        Decisions decisions = new Decisions(matched, clock.getZone());
        StreamedWriter streamed = new StreamedWriter(session, lake, contracts, summary);
        Map<Subject, List<PendingDelivery>> large =
                LargeSubjects.of(toRead, matched.keySet(), contracts, ledger, enough);
        large.forEach((subject, deliveries) -> decisions.takeWritten(streamed.write(subject, deliveries)));
        List<PendingDelivery> small = toRead.stream()
                .filter(delivery -> !decisions.isWritten(delivery.id()))
                .toList();
        try (ParsePass pass = ParsePass.over(session, contracts.files(), small)) {
            decisions.takeSummaries(small.isEmpty() ? List.of() : pass.summaries(), ledger);
            progress.done("read");
            new BatchWriter(session, profile, lake, batch.id(), summary).write(pass, decisions);
            progress.done("write");
            List<DeliveryOutcome> outcomes =
                    decisions.outcomes(pending, contracts.files().hash());
            List<String> rejected = lake.current(TableName.REJECTED)
                    .map(snapshot -> snapshot.filesBelow(home.root()))
                    .orElse(List.of());
            ledger.useTransaction(books -> {
                books.batches().close(batch.id(), outcomes, clock.instant());
                books.batches().recordRejected(rejected);
            });
            return new Ingested(outcomes, decisions.notes());
        }
    }

    private Map<Delivery, FeedContract> match(List<Delivery> pending) {
        FeedMatcher matcher = new FeedMatcher(contracts.feeds());
        Map<Delivery, FeedContract> matched = new LinkedHashMap<>();
        for (Delivery delivery : pending) {
            matcher.match(LandingPath.of(delivery.path())).ifPresent(feed -> matched.put(delivery, feed));
        }
        return matched;
    }

    private PendingDelivery toRead(Delivery delivery, FeedContract feed) {
        LocalDateTime seen = LocalDateTime.ofInstant(delivery.firstSeen(), clock.getZone());
        Optional<LocalDate> received = delivery.receivedOn();
        return new PendingDelivery(
                delivery.id(),
                feed.feed(),
                feed.subject(),
                home.archived(delivery.sha256()).toString(),
                delivery.size(),
                delivery.path(),
                received.orElse(seen.toLocalDate()),
                received.map(LocalDate::atStartOfDay).orElse(seen));
    }

    private record Ingested(List<DeliveryOutcome> outcomes, List<String> notes) {}

    private static IngestReport report(Arrivals.Report arrived, Ingested ingested) {
        List<DeliveryOutcome> outcomes = ingested.outcomes();
        Map<DeliveryState, Long> states =
                outcomes.stream().collect(Collectors.groupingBy(DeliveryOutcome::state, Collectors.counting()));
        List<DeliveryCounts> counts = outcomes.stream()
                .filter(outcome -> outcome.state() == DeliveryState.INGESTED)
                .map(DeliveryOutcome::counts)
                .toList();
        return new IngestReport(
                arrived.unseen(),
                states.getOrDefault(DeliveryState.INGESTED, 0L).intValue(),
                states.getOrDefault(DeliveryState.DUPLICATE, 0L).intValue(),
                states.getOrDefault(DeliveryState.UNMATCHED, 0L).intValue(),
                states.getOrDefault(DeliveryState.REFUSED, 0L).intValue(),
                counts.stream().mapToLong(DeliveryCounts::good).sum(),
                counts.stream().mapToLong(DeliveryCounts::rejected).sum(),
                counts.stream().mapToLong(DeliveryCounts::outputs).sum(),
                arrived.untaken(),
                ingested.notes());
    }
}
