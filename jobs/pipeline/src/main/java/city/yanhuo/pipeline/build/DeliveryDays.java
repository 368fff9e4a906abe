package city.yanhuo.pipeline.build;

import city.yanhuo.ledger.Delivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which deliveries of a subject speak of the same days: only these can repeat a key that holds a day. */
final class DeliveryDays {
    private DeliveryDays() {}

    /** Numbers of the deliveries whose days overlap with those of another, or are not known. */
    static Set<Long> overlapping(List<Delivery> deliveries) {
        Set<Long> overlapping = new HashSet<>();
        List<Span> spans = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            if (delivery.firstDay().isPresent() && delivery.lastDay().isPresent()) {
                spans.add(new Span(
                        delivery.id(),
                        delivery.firstDay().get(),
                        delivery.lastDay().get()));
            } else {
                overlapping.add(delivery.id());
            }
        }
        spans.sort(Comparator.comparing(Span::first).thenComparing(Span::delivery));
        for (int i = 0; i < spans.size(); i++) {
            for (int j = i + 1;
                    j < spans.size()
                            && !spans.get(j).first().isAfter(spans.get(i).last());
                    j++) {
                overlapping.add(spans.get(i).delivery());
                overlapping.add(spans.get(j).delivery());
            }
        }
        return overlapping;
    }

    private record Span(long delivery, LocalDate first, LocalDate last) {}
}
