package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryCounts;
import city.yanhuo.ledger.DeliveryOutcome;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.source.KnownKinds;
import city.yanhuo.source.Reconciliation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** What becomes of each delivery of a batch. Filled step by step; subjects may be written by several
 * threads. */
final class Decisions {
    private final Map<Delivery, FeedContract> matched;
    private final ZoneId zone;
    private final Map<Long, DeliverySummary> summaries = new ConcurrentSkipListMap<>();
    private final Map<Long, String> repeats = new LinkedHashMap<>();
    private final Set<Long> written = new HashSet<>();

    Decisions(Map<Delivery, FeedContract> matched, ZoneId zone) {
        this.matched = matched;
        this.zone = zone;
    }

    /** Deliveries that have been written while they were read, or refused on the way. */
    void takeWritten(List<DeliverySummary> read) {
        read.forEach(summary -> {
            summaries.put(summary.delivery(), summary);
            written.add(summary.delivery());
        });
    }

    /** Whether a delivery needs no further reading. */
    boolean isWritten(long delivery) {
        return written.contains(delivery);
    }

    /** Decides which deliveries are taken, from what reading them gave. */
    void takeSummaries(List<DeliverySummary> read, Ledger ledger) {
        read.forEach(summary -> summaries.put(summary.delivery(), summary));
        ledger.read(books -> {
            SuppliedContent content = new SuppliedContent(books);
            matched.forEach((delivery, feed) -> {
                DeliverySummary summary = summary(delivery);
                if (!summary.isRefused()) {
                    content.repeats(delivery, feed.feed(), summary, submittedAt(summary))
                            .ifPresent(path -> repeats.put(delivery.id(), path));
                }
            });
            return true;
        });
    }

    private DeliverySummary summary(Delivery delivery) {
        DeliverySummary summary = summaries.get(delivery.id());
        if (summary == null) {
            throw new IllegalStateException(
                    "Cannot record delivery " + delivery.id() + ": the parse pass must sum it up, found nothing");
        }
        return summary;
    }

    private Instant submittedAt(DeliverySummary summary) {
        return summary.submittedAt().atZone(zone).toInstant();
    }

    /** Subjects that any taken delivery has rows for that are still to be written. */
    List<Subject> subjects() {
        return matched.entrySet().stream()
                .filter(entry -> isToWrite(entry.getKey())
                        && summary(entry.getKey()).counts().outputs() > 0)
                .map(entry -> entry.getValue().subject())
                .distinct()
                .sorted()
                .toList();
    }

    /** Feeds of a subject that are read now. */
    List<FeedContract> feeds(Subject subject) {
        return matched.values().stream()
                .filter(feed -> feed.subject() == subject)
                .distinct()
                .toList();
    }

    /** Numbers of the deliveries whose rows are taken and still to be written. */
    Set<Long> taken() {
        return matched.keySet().stream()
                .filter(this::isToWrite)
                .map(Delivery::id)
                .collect(Collectors.toSet());
    }

    private boolean isToWrite(Delivery delivery) {
        return isTaken(delivery) && !isWritten(delivery.id());
    }

    private boolean isTaken(Delivery delivery) {
        return !summary(delivery).isRefused() && !repeats.containsKey(delivery.id());
    }

    /** Rows of a subject that the taken deliveries give and that are still to be written. */
    long outputs(Subject subject) {
        return matched.entrySet().stream()
                .filter(entry -> entry.getValue().subject() == subject && isToWrite(entry.getKey()))
                .mapToLong(entry -> summary(entry.getKey()).counts().outputs())
                .sum();
    }

    /** Whether reading rejected rows of any taken delivery. */
    boolean hasRejected() {
        return matched.keySet().stream()
                .anyMatch(delivery ->
                        isToWrite(delivery) && summary(delivery).counts().rejected() > 0);
    }

    /** Some records of a delivery turned out to break a check. */
    void breakChecks(long delivery, long records, long outputs) {
        summaries.computeIfPresent(delivery, (number, summary) -> summary.withBroken(records, outputs));
    }

    /** Deliveries that were refused as a whole, with their feed. */
    Map<Delivery, FeedContract> refused() {
        Map<Delivery, FeedContract> refused = new LinkedHashMap<>(matched);
        refused.keySet().removeIf(delivery -> !summary(delivery).isRefused());
        return refused;
    }

    /** What reading said of a delivery. */
    DeliverySummary of(Delivery delivery) {
        return summary(delivery);
    }

    /** What the readers noted and what rejects nothing. */
    List<String> notes() {
        return summaries.values().stream()
                .flatMap(summary -> summary.notes().stream())
                .toList();
    }

    /** What to write into the ledger. */
    List<DeliveryOutcome> outcomes(List<Delivery> pending, String contractsHash) {
        return pending.stream()
                .map(delivery -> outcome(delivery, contractsHash))
                .toList();
    }

    private DeliveryOutcome outcome(Delivery delivery, String contractsHash) {
        FeedContract feed = matched.get(delivery);
        if (feed == null) {
            return new DeliveryOutcome(
                    delivery.id(),
                    DeliveryState.UNMATCHED,
                    "Cannot read " + delivery.path() + ": " + unmatched(delivery),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    DeliveryCounts.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    contractsHash);
        }
        DeliverySummary summary = summary(delivery);
        return new DeliveryOutcome(
                delivery.id(),
                state(delivery, summary),
                reason(delivery, summary),
                Optional.of(feed.feed()),
                feed.version(),
                Optional.of(submittedAt(summary)),
                counts(summary.counts(), repeats.containsKey(delivery.id())),
                Optional.ofNullable(summary.firstDay()),
                Optional.ofNullable(summary.lastDay()),
                contractsHash);
    }

    private static String unmatched(Delivery delivery) {
        return KnownKinds.refusal(delivery.fileName())
                .orElseGet(() -> "no feed contract takes a file of that name, found " + delivery.supplier() + "/"
                        + delivery.fileName()
                        + "; rename it, or add its name to files of a contract in schemas/feed; 'yanhuo ingest --dry-run'"
                        + " names the nearest two");
    }

    private DeliveryState state(Delivery delivery, DeliverySummary summary) {
        if (summary.isRefused()) {
            return DeliveryState.REFUSED;
        }
        return repeats.containsKey(delivery.id()) ? DeliveryState.DUPLICATE : DeliveryState.INGESTED;
    }

    private String reason(Delivery delivery, DeliverySummary summary) {
        String failure = summary.failure();
        return failure == null ? repeats.getOrDefault(delivery.id(), "") : failure;
    }

    /** A repeated delivery is not taken record by record. */
    private static DeliveryCounts counts(Reconciliation counts, boolean isRepeat) {
        if (isRepeat) {
            return DeliveryCounts.NONE;
        }
        return new DeliveryCounts(
                counts.in(),
                counts.good(),
                counts.rejected(),
                counts.duplicate(),
                counts.control(),
                counts.ignored(),
                counts.outputs());
    }
}
