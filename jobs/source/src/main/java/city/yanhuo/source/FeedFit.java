package city.yanhuo.source;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.source.raw.RowSource;
import city.yanhuo.source.raw.TableFile;
import city.yanhuo.source.raw.TableFiles;
import city.yanhuo.source.raw.UnreadableFileException;
import city.yanhuo.source.table.HeaderFinder;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * How near a file that no contract takes by its name comes to a contract by its header.
 *
 * @param feed the contract
 * @param hasHeader whether the file has the contract's header
 * @param found how many of the contract's columns the row that is nearest to its header holds
 * @param difference why the contract does not take the file
 */
public record FeedFit(FeedContract feed, boolean hasHeader, int found, String difference) {
    private static final Comparator<FeedFit> NEAREST_FIRST = Comparator.comparing(FeedFit::hasHeader)
            .thenComparing(FeedFit::found)
            .reversed()
            .thenComparing(fit -> fit.feed().feed());

    /** All contracts, the nearest first. */
    public static List<FeedFit> of(Delivery delivery, List<FeedContract> feeds) {
        return feeds.stream()
                .map(feed -> of(delivery, feed))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    private static FeedFit of(Delivery delivery, FeedContract feed) {
        try (TableFile file = TableFiles.open(delivery.bytes(), feed.shape())) {
            RowSource table = file.nextTable();
            if (table == null) {
                return new FeedFit(feed, false, 0, "it holds no table, found none");
            }
            new HeaderFinder(feed).find(table);
            String ofName = "its name is none of " + String.join(", ", feed.files()) + ", found "
                    + delivery.path().name();
            return new FeedFit(feed, true, feed.columns().size(), ofName);
        } catch (HeaderFinder.NoHeaderException e) {
            return new FeedFit(feed, false, e.found(), String.valueOf(e.getMessage()));
        } catch (UnreadableFileException | IOException e) {
            return new FeedFit(feed, false, -1, String.valueOf(e.getMessage()));
        }
    }
}
