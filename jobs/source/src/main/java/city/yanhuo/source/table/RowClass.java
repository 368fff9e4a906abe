package city.yanhuo.source.table;

/** What a row of a table is. */
public enum RowClass {
    /** A record to be read. */
    RECORD,
    /** A totals row: kept for comparison, not read. */
    CONTROL,
    /** Nothing to read: blank, footer, repeated header. */
    IGNORED
}
