package city.yanhuo.alert;

import city.yanhuo.contract.config.Contact;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.mart.Trace;
import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the file that a figure came with, and who answers for it. */
final class EvidenceFinder {
    private final AlertContext context;
    private final List<Delivery> deliveries;

    EvidenceFinder(AlertContext context, List<Delivery> deliveries) {
        this.context = context;
        this.deliveries = deliveries;
    }

    /**
     * The delivery that was submitted when the newest of the figures was; of several the owner's own or the scope's own, then
     * the one that arrived last. Empty rather than a guess when none was.
     */
    Optional<Evidence> find(TargetContract target, Optional<Observation> figure) {
        Optional<Instant> vintage = figure.flatMap(Observation::vintage);
        Set<String> feeds = feeds(target).stream().map(FeedContract::feed).collect(Collectors.toSet());
        return deliveries.stream()
                .filter(delivery -> delivery.state() == DeliveryState.INGESTED
                        && delivery.feed().filter(feeds::contains).isPresent()
                        && vintage.isPresent()
                        && delivery.submittedAt().equals(vintage))
                .max(Comparator.comparing((Delivery delivery) -> isOwn(target, delivery))
                        .thenComparing(Delivery::id))
                .map(delivery -> new Evidence(
                        delivery.supplier(),
                        delivery.fileName().replaceFirst("\\.[^.]*$", ""),
                        vintage.orElseThrow().atZone(context.config().zone()).toLocalDate()));
    }

    /** Whom to ask about the figures of a target: the stewards of its feeds. */
    List<Steward> stewards(TargetContract target) {
        return feeds(target).stream()
                .map(FeedContract::steward)
                .distinct()
                .sorted()
                .map(this::steward)
                .toList();
    }

    private Steward steward(String unit) {
        return context.contacts()
                .find(unit, Contact.Role.STEWARD, context.publication().asOf())
                .map(person -> new Steward(unit, person.name(), person.phone(), person.email()))
                .orElseGet(() -> new Steward(unit, "", "", ""));
    }

    private List<FeedContract> feeds(TargetContract target) {
        Optional<Measure> measure = target.measure();
        Set<Subject> subjects = context.marts().stream()
                .filter(mart ->
                        measure.filter(used -> used.mart().equals(mart.mart())).isPresent())
                .flatMap(mart -> mart.traces().stream())
                .map(Trace::subject)
                .collect(Collectors.toSet());
        return context.feeds().stream()
                .filter(feed -> subjects.contains(feed.subject()))
                .filter(feed -> measure.flatMap(Measure::basis)
                        .filter(basis -> !isOn(feed, basis))
                        .isEmpty())
                .toList();
    }

    private static boolean isOn(FeedContract feed, String basis) {
        FieldSource source = feed.fields().get("basis");
        return source == null
                || source.origin() != FieldSource.Origin.CONSTANT
                || source.value().equals(basis);
    }

    private boolean isOwn(TargetContract target, Delivery delivery) {
        return delivery.supplier().equals(target.owner())
                || Optional.ofNullable(context.districts().get(target.scope()))
                        .filter(district ->
                                delivery.supplier().contains(district.label().zh()))
                        .isPresent();
    }
}
