package city.yanhuo.query.export;

/** What happens to a file that already stands where one is to be written. */
public enum Existing {
    /** It stays, and the command is refused. */
    KEEP,
    /** It is replaced in one step. */
    OVERWRITE
}
