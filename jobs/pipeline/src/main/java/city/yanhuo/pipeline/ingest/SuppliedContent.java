package city.yanhuo.pipeline.ingest;

import city.yanhuo.ledger.Books;
import city.yanhuo.ledger.Delivery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each supplier's current content is, delivery by delivery: the same content again is a duplicate only while it is current
 * (DESIGN §3). Sent once more after another content for the same days, it counts as a new submission.
 */
final class SuppliedContent {
    private final Books books;
    private final List<Content> ofBatch = new ArrayList<>();

    /** Content by supplier and feed, as the ledger has it so far. */
    SuppliedContent(Books books) {
        this.books = books;
    }

    /** The delivery that this one repeats; else it becomes part of the supplier's content itself. */
    Optional<String> repeats(Delivery delivery, String feed, DeliverySummary summary, Instant submittedAt) {
        LocalDate first = summary.firstDay();
        LocalDate last = summary.lastDay();
        if (first == null || last == null) {
            return Optional.empty();
        }
        Content content = new Content(
                delivery.supplier(), feed, delivery.sha256(), delivery.path(), first, last, submittedAt, delivery.id());
        Optional<Content> current = Stream.concat(
                        books
                                .deliveries()
                                .currentContent(delivery.supplier(), feed, first, last)
                                .map(this::ofLedger)
                                .stream(),
                        ofBatch.stream().filter(content::concernsSameDays))
                .max(Comparator.comparing(Content::submittedAt).thenComparing(Content::delivery));
        if (current.isPresent() && current.get().sha256().equals(content.sha256())) {
            return Optional.of(current.get().path());
        }
        ofBatch.add(content);
        return Optional.empty();
    }

    private Content ofLedger(Delivery known) {
        return new Content(
                known.supplier(),
                known.feed().orElse(""),
                known.sha256(),
                known.path(),
                known.firstDay().orElse(LocalDate.MIN),
                known.lastDay().orElse(LocalDate.MAX),
                known.submittedAt().orElse(known.firstSeen()),
                known.id());
    }

    private record Content(
            String supplier,
            String feed,
            String sha256,
            String path,
            LocalDate first,
            LocalDate last,
            Instant submittedAt,
            long delivery) {
        private boolean concernsSameDays(Content other) {
            return supplier.equals(other.supplier)
                    && feed.equals(other.feed)
                    && !first.isAfter(other.last)
                    && !last.isBefore(other.first);
        }
    }
}
