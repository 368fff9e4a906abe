package city.yanhuo.app.step;

import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The deliveries that a run has taken.
 *
 * @param taken those that are new or stand otherwise than before, in order of arrival
 * @param said what reading the landing folder had to say beside
 */
public record DeliveryChanges(List<Delivery> taken, IngestNotes said) {
    private static final Set<DeliveryState> NOT_READ = EnumSet.of(DeliveryState.REFUSED, DeliveryState.UNMATCHED);

    /** Copies the list. */
    public DeliveryChanges {
        taken = List.copyOf(taken);
    }

    /** Of a command that reads no files. */
    public static DeliveryChanges none() {
        return new DeliveryChanges(List.of(), IngestNotes.NONE);
    }

    static DeliveryChanges between(List<Delivery> before, List<Delivery> after, IngestNotes said) {
        Map<Long, Delivery> known = before.stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
        List<Delivery> taken = after.stream()
                .filter(delivery -> !delivery.equals(known.get(delivery.id())))
                .toList();
        return new DeliveryChanges(taken, said);
    }

    /** Rejected rows in them. */
    public long rejectedRows() {
        return taken.stream()
                .mapToLong(delivery -> delivery.counts().rejected())
                .sum();
    }

    /** Files that could not be read as a whole, or that no contract takes. */
    public List<Delivery> notRead() {
        return taken.stream()
                .filter(delivery -> NOT_READ.contains(delivery.state()))
                .toList();
    }
}
