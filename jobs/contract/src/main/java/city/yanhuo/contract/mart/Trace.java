package city.yanhuo.contract.mart;

import city.yanhuo.contract.feed.Subject;

/**
 * Which raw rows a mart row was made from, for {@code explain}.
 *
 * @param subject the raw table
 * @param where SQL condition over {@code raw.<column>} and {@code mart.<column>}
 */
public record Trace(Subject subject, String where) {}
