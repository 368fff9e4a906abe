package city.yanhuo.contract.feed;

/**
 * When a file of the feed is whole: a supplier that writes slowly must not be read half.
 *
 * @param seconds how long neither its size nor its time has changed
 * @param done whether an empty file of the same name with {@code .done} behind it must say so
 */
public record Settle(int seconds, boolean done) {
    /** Files that are whole when they are seen. */
    public static final Settle AT_ONCE = new Settle(0, false);

    /** Behind the name of a file that is whole. */
    public static final String DONE = ".done";
}
