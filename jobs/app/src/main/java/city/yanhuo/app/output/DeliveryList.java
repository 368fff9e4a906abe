package city.yanhuo.app.output;

import city.yanhuo.app.cli.Messages;
import city.yanhuo.app.cli.Terminal;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryCounts;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.query.export.TextWidth;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** Deliveries as a person reads them: one line each, and below it why a file was not taken; narrow enough for a terminal. */
public final class DeliveryList {
    private static final int WIDTH = 100;
    private static final int NUMBER_WIDTH = 8;
    private static final String INDENT = "      ";

    private final PrintWriter out;
    private final Messages messages;

    /** A list in the language of the terminal. */
    public DeliveryList(Terminal terminal, Messages messages) {
        this.out = terminal.out();
        this.messages = messages;
    }

    /** Writes them in the order given, and a line that sums them up; a sentence when there are none. */
    public void write(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            out.println(messages.text("deliveries.none"));
            return;
        }
        int states = Stream.of(DeliveryState.values())
                .mapToInt(state -> TextWidth.of(state(state)))
                .max()
                .orElse(0);
        List<String> headings = Stream.of("in", "good", "rejected", "other")
                .map(key -> messages.text("deliveries." + key))
                .toList();
        line("#", "", states, headings, messages.text("deliveries.file"));
        for (Delivery delivery : deliveries) {
            DeliveryCounts counts = delivery.counts();
            long other = counts.duplicate() + counts.control() + counts.ignored();
            boolean isRead = delivery.state() == DeliveryState.INGESTED;
            List<String> numbers = Stream.of(counts.in(), counts.good(), counts.rejected(), other)
                    .map(number -> isRead ? Long.toString(number) : "")
                    .toList();
            line(Long.toString(delivery.id()), state(delivery.state()), states, numbers, delivery.path());
            reason(delivery);
        }
        out.println();
        out.println(messages.text(
                "deliveries.total",
                deliveries.size(),
                number(deliveries, DeliveryState.INGESTED),
                number(deliveries, DeliveryState.DUPLICATE),
                number(deliveries, DeliveryState.REFUSED) + number(deliveries, DeliveryState.UNMATCHED)));
        out.println(messages.text("deliveries.legend"));
    }

    private void line(String id, String state, int states, List<String> numbers, String path) {
        StringBuilder line = new StringBuilder(TextWidth.padLeft(id, 5) + "  " + TextWidth.padRight(state, states));
        for (String number : numbers) {
            line.append(' ').append(TextWidth.padLeft(number, NUMBER_WIDTH));
        }
        out.println(line.append("  ").append(path));
    }

    private void reason(Delivery delivery) {
        if (!delivery.reason().isEmpty()) {
            String reason = delivery.state() == DeliveryState.DUPLICATE
                    ? messages.text("deliveries.repeats", delivery.reason())
                    : delivery.reason();
            TextWidth.wrap(reason, WIDTH - INDENT.length()).forEach(text -> out.println(INDENT + text));
        }
    }

    private String state(DeliveryState state) {
        return messages.text("delivery." + state);
    }

    private static long number(List<Delivery> deliveries, DeliveryState state) {
        return deliveries.stream().filter(delivery -> delivery.state() == state).count();
    }
}
