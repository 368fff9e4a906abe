package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.NewDelivery;
import city.yanhuo.pipeline.work.Together;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes files out of the landing folder: their bytes into the archive, then their names into the ledger. */
final class Arrivals {
    private static final int AT_A_TIME = 4;

    private static final Comparator<NewDelivery> ARRIVAL = Comparator.comparing((NewDelivery delivery) ->
                    delivery.receivedOn().map(Object::toString).orElse("9999"))
            .thenComparing(NewDelivery::path)
            .thenComparing(NewDelivery::sha256);

    private final Ledger ledger;
    private final Archive archive;
    private final Clock clock;

    Arrivals(Ledger ledger, Home home, Clock clock) {
        this.ledger = ledger;
        this.archive = new Archive(home);
        this.clock = clock;
    }

    /** Takes all files that can be taken; in order of arrival, so that later numbers are later deliveries. */
    Report take(Path landing) {
        LandingFolder folder = LandingFolder.scan(landing);
        List<String> untaken = new ArrayList<>(
                folder.problems().stream().map(Problem::toString).toList());
        Instant now = clock.instant();
        List<Taken> taken = Together.map(folder.files(), AT_A_TIME, file -> take(file, now));
        taken.forEach(file -> file.sentence().ifPresent(untaken::add));
        List<NewDelivery> deliveries = taken.stream()
                .flatMap(file -> file.delivery().stream())
                .sorted(ARRIVAL)
                .toList();
        int unseen = ledger.inTransaction(books -> {
            int before = books.deliveries().all().size();
            deliveries.forEach(books.deliveries()::add);
            return books.deliveries().all().size() - before;
        });
        return new Report(unseen, untaken);
    }

    private Taken take(LandedFile file, Instant now) {
        try {
            Archive.Kept kept = archive.keep(file.file());
            return new Taken(
                    Optional.of(new NewDelivery(
                            file.path().toString(),
                            kept.sha256(),
                            kept.size(),
                            file.path().supplier(),
                            file.path().file(),
                            file.path().received(),
                            now)),
                    Optional.empty());
        } catch (IOException e) {
            return new Taken(
                    Optional.empty(),
                    Optional.of(file.path() + ": Cannot take the file: the machine cannot read it, found "
                            + Refusal.of(e) + "; copy it here once more"));
        }
    }

    private record Taken(Optional<NewDelivery> delivery, Optional<String> sentence) {}

    /**
     * What was taken.
     *
     * @param unseen number of deliveries that are new
     * @param untaken sentences about files that could not be taken
     */
    record Report(int unseen, List<String> untaken) {}
}
