package city.yanhuo.contract.feed;

/**
 * A feed contract as read, not yet known to be sensible.
 *
 * @param contract the values
 * @param places where they stand
 */
public record ReadFeed(FeedContract contract, FeedPlaces places) {}
