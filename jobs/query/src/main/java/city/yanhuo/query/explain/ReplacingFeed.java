package city.yanhuo.query.explain;

import city.yanhuo.contract.feed.Subject;
import java.util.List;

/**
 * A feed whose later deliveries replace whole groups of rows.
 *
 * @param feed its name
 * @param subject the subject that it feeds
 * @param replaces the columns that make a group
 */
record ReplacingFeed(String feed, Subject subject, List<String> replaces) {}
