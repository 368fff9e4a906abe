package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Settle;
import city.yanhuo.source.FeedMatcher;
import city.yanhuo.source.LandingPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a file that has landed is whole, as its contract tells it: quiet for so long, or said to be done. */
final class Settling {
    private final FeedMatcher feeds;

    Settling(FeedMatcher feeds) {
        this.feeds = feeds;
    }

    /** Why the file, which holds what stands under the paths, is left for the next run; empty when it is taken. */
    Optional<String> why(LandedFile file, List<LandingPath> paths, Instant now) {
        return paths.stream()
                .flatMap(path -> feeds.match(path).stream())
                .distinct()
                .flatMap(feed -> why(file.file(), feed, now).stream())
                .findFirst();
    }

    private static Optional<String> why(Path file, FeedContract feed, Instant now) {
        Settle settle = feed.settle();
        if (settle.done() && !Files.exists(file.resolveSibling(file.getFileName() + Settle.DONE))) {
            return Optional.of("the contract " + feed.feed() + " waits for the sign that it is whole, found no "
                    + file.getFileName() + Settle.DONE + " beside it; a later run takes it");
        }
        if (settle.seconds() == 0) {
            return Optional.empty();
        }
        Duration quiet = Duration.between(lastChange(file), now);
        return quiet.toSeconds() >= settle.seconds()
                ? Optional.empty()
                : Optional.of("the contract " + feed.feed() + " waits until it has not changed for " + settle.seconds()
                        + " s, found a change " + Math.max(0, quiet.toSeconds()) + " s ago; a later run takes it");
    }

    /** The later of the times of content and of the entry: programs that copy may set the first back. */
    private static Instant lastChange(Path file) {
        try {
            Instant content = Files.getLastModifiedTime(file).toInstant();
            Instant entry = Files.getFileStore(file).supportsFileAttributeView("unix")
                    ? ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant()
                    : content;
            return content.isAfter(entry) ? content : entry;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Instant.MAX;
        }
    }
}
