package city.yanhuo.app.output;

/** For whom a result is written. */
public enum Format {
    /** For people. */
    TABLE,
    /** An array of objects, one per row. */
    JSON,
    /** RFC 4180 with a header row. */
    CSV
}
