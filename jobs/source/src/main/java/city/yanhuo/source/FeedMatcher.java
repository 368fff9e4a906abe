package city.yanhuo.source;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.source.raw.Glob;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the feed that a file belongs to: the first by name whose globs fit {@code <supplier>/<file>}, folders and archives in between
 * left out or not. Immutable.
 */
public final class FeedMatcher {
    private final List<Entry> entries;

    private record Entry(FeedContract feed, List<Glob> globs) {}

    /** A matcher over all feeds. */
    public FeedMatcher(List<FeedContract> feeds) {
        this.entries = feeds.stream()
                .sorted(Comparator.comparing(FeedContract::feed))
                .map(feed -> new Entry(feed, feed.files().stream().map(Glob::of).toList()))
                .toList();
    }

    /** The feed of a file; empty when no contract fits it. */
    public Optional<FeedContract> match(LandingPath path) {
        return all(path).stream().findFirst();
    }

    /** Every feed whose globs fit a file, by name: the first takes it. */
    public List<FeedContract> all(LandingPath path) {
        String name = path.name();
        String last = path.supplier().isEmpty() ? path.lastName() : path.supplier() + "/" + path.lastName();
        return entries.stream()
                .filter(entry -> entry.globs().stream().anyMatch(glob -> glob.fits(name) || glob.fits(last)))
                .map(Entry::feed)
                .toList();
    }
}
