package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FileShape;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.Ledger;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which deliveries of a batch are written while they are read: many bytes of one subject, of which nothing has to be known before. */
final class LargeSubjects {
    /** From so many bytes of a subject on. Less is quicker in one pass that is kept in memory. */
    static final long ENOUGH_BYTES = 64L << 20;

    private LargeSubjects() {}

    /**
     * The deliveries by subject. Left out are feeds with checks or derived columns, which are SQL over whole rows; workbooks, whose
     * sheets tell one after the other when they were submitted; and what may be a duplicate, because its bytes have been seen.
     *
     * @param toRead what may be chosen from
     * @param batch the deliveries of the batch
     */
    static Map<Subject, List<PendingDelivery>> of(
            List<PendingDelivery> toRead, Collection<Delivery> batch, Contracts contracts, Ledger ledger, long enough) {
        if (toRead.stream().mapToLong(PendingDelivery::size).sum() < enough) {
            return Map.of();
        }
        Set<Long> seen = seenBefore(batch, ledger);
        Map<Subject, List<PendingDelivery>> large = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            List<PendingDelivery> deliveries = toRead.stream()
                    .filter(delivery -> delivery.subject() == subject && !seen.contains(delivery.id()))
                    .filter(delivery -> isPlain(contracts.feed(delivery.feed())))
                    .toList();
            if (deliveries.stream().mapToLong(PendingDelivery::size).sum() >= enough && !deliveries.isEmpty()) {
                large.put(subject, deliveries);
            }
        }
        return large;
    }

    private static boolean isPlain(FeedContract feed) {
        return feed.checks().isEmpty()
                && feed.derive().isEmpty()
                && feed.shape().format() != FileShape.Format.XLSX;
    }

    /** Deliveries whose bytes the same supplier has sent before, or twice now. */
    private static Set<Long> seenBefore(Collection<Delivery> batch, Ledger ledger) {
        Map<String, Integer> times = new HashMap<>();
        ledger.read(books -> books.deliveries().all())
                .forEach(delivery -> times.merge(content(delivery), 1, Integer::sum));
        Set<Long> seen = new HashSet<>();
        batch.stream()
                .filter(delivery -> times.getOrDefault(content(delivery), 0) > 1)
                .forEach(delivery -> seen.add(delivery.id()));
        return seen;
    }

    private static String content(Delivery delivery) {
        return delivery.supplier() + "/" + delivery.sha256();
    }
}
