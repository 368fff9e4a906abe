package city.yanhuo.source;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.source.raw.Glob;
import city.yanhuo.source.raw.RowSource;
import city.yanhuo.source.raw.TableFile;
import city.yanhuo.source.raw.TableFiles;
import city.yanhuo.source.raw.UnreadableFileException;
import city.yanhuo.source.table.HeaderFinder;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * How near a file comes to a feed contract.
 *
 * @param feed the contract
 * @param isNamed whether its globs take the file's name
 * @param found how many of its columns stand in the best row for a header
 * @param difference why it does not fit; "" when header and name do
 */
public record FeedFit(FeedContract feed, boolean isNamed, int found, String difference) {
    /** All contracts, the nearest first: by header, then by name. */
    public static List<FeedFit> of(Delivery delivery, Contracts contracts) {
        return contracts.feeds().stream()
                .map(feed -> of(delivery, feed))
                .sorted(Comparator.comparing((FeedFit fit) -> !fit.hasHeader())
                        .thenComparing(FeedFit::found, Comparator.reverseOrder())
                        .thenComparing(fit -> !fit.isNamed())
                        .thenComparing(fit -> fit.feed().feed()))
                .toList();
    }

    /** Whether the file has the contract's header, whatever its name. */
    public boolean hasHeader() {
        return found == Integer.MAX_VALUE;
    }

    private static FeedFit of(Delivery delivery, FeedContract feed) {
        String name = delivery.path().name();
        boolean isNamed = feed.files().stream().anyMatch(glob -> Glob.of(glob).fits(name));
        String ofName = isNamed ? "" : "its name is none of " + String.join(", ", feed.files()) + ", found " + name;
        try (TableFile file = TableFiles.open(delivery.bytes(), feed.shape())) {
            RowSource table = file.nextTable();
            if (table == null) {
                return new FeedFit(feed, isNamed, 0, "it holds no table, found none");
            }
            new HeaderFinder(feed).find(table);
            return new FeedFit(feed, isNamed, Integer.MAX_VALUE, ofName);
        } catch (HeaderFinder.NoHeaderException e) {
            return new FeedFit(feed, isNamed, e.found(), String.valueOf(e.getMessage()));
        } catch (UnreadableFileException | IOException e) {
            return new FeedFit(feed, isNamed, -1, String.valueOf(e.getMessage()));
        }
    }
}
