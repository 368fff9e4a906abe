package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.NewDelivery;
import city.yanhuo.pipeline.work.Together;
import city.yanhuo.source.FeedMatcher;
import city.yanhuo.source.LandingPath;
import city.yanhuo.source.container.Container;
import city.yanhuo.source.container.Member;
import city.yanhuo.source.raw.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
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
    private final Settling settling;
    private final Clock clock;

    Arrivals(Ledger ledger, Home home, FeedMatcher feeds, Clock clock) {
        this.settling = new Settling(feeds);
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
        taken.forEach(file -> untaken.addAll(file.sentences()));
        List<NewDelivery> deliveries = taken.stream()
                .flatMap(file -> file.deliveries().stream())
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
        Optional<String> unsettled = settling.why(file, List.of(file.path()), now);
        if (unsettled.isPresent()) {
            return Taken.not(file, unsettled.get());
        }
        try {
            return Container.isNamed(file.path().file())
                    ? members(file, now)
                    : Taken.of(keep(file.path(), () -> Files.newInputStream(file.file()), now));
        } catch (UnreadableFileException e) {
            return Taken.not(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Taken.not(file, "the machine cannot read it, found " + Refusal.of(e) + "; copy it here once more");
        }
    }

    /** Takes all members of an archive, or none: the first pass finds whether it is whole and honest. */
    private Taken members(LandedFile file, Instant now) throws IOException, UnreadableFileException {
        try (Container container = Container.open(file.file(), file.path().file())) {
            List<LandingPath> paths = container.members().stream()
                    .map(member -> file.path().inside(member.name()))
                    .toList();
            Optional<String> unsettled = settling.why(file, paths, now);
            if (unsettled.isPresent()) {
                return Taken.not(file, unsettled.get());
            }
            for (Member member : container.members()) {
                Archive.digest(member::open);
            }
            List<NewDelivery> deliveries = new ArrayList<>();
            for (Member member : container.members()) {
                deliveries.add(keep(file.path().inside(member.name()), member::open, now));
            }
            return new Taken(
                    deliveries,
                    container.refused().stream().map(why -> sentence(file, why)).toList());
        } catch (IOException e) {
            Optional<UnreadableFileException> own = Container.ownFailure(e);
            if (own.isPresent()) {
                throw own.get();
            }
            throw e;
        }
    }

    private NewDelivery keep(LandingPath path, Archive.Bytes bytes, Instant now) throws IOException {
        Archive.Kept kept = archive.keep(bytes);
        return new NewDelivery(
                path.toString(), kept.sha256(), kept.size(), path.supplier(), path.file(), path.received(), now);
    }

    private static String sentence(LandedFile file, String why) {
        return file.path() + ": Cannot take the file: " + why;
    }

    private record Taken(List<NewDelivery> deliveries, List<String> sentences) {
        static Taken of(NewDelivery delivery) {
            return new Taken(List.of(delivery), List.of());
        }

        static Taken not(LandedFile file, String why) {
            return new Taken(List.of(), List.of(sentence(file, why)));
        }
    }

    /**
     * What was taken.
     *
     * @param unseen number of deliveries that are new
     * @param untaken sentences about files that could not be taken
     */
    record Report(int unseen, List<String> untaken) {}
}
