package city.yanhuo.ledger.schedule;

/**
 * A number of slots that tasks share.
 *
 * @param name what tasks call it
 * @param slots how many
 * @param description for people
 */
public record Pool(String name, int slots, String description) {
    /** The pool of tasks that name none. */
    public static final String DEFAULT = "default_pool";
}
