package city.yanhuo.source.raw;

/** What a cell holds as it stands in its file. */
public enum CellKind {
    /** Nothing, or only blanks. */
    BLANK,
    /** Characters; the only kind, beside BLANK, that a text file has. */
    TEXT,
    /** A workbook's number. */
    NUMBER,
    /** A workbook's number that is shown with {@code %}: 0.14 shown as 14 %. */
    PERCENT,
    /** A workbook's number that is shown as a date or time. */
    DATE,
    /** A workbook's TRUE or FALSE. */
    BOOLEAN,
    /** A workbook's error, such as {@code #DIV/0!}. */
    ERROR,
    /** A formula whose value was never calculated and saved. */
    UNCALCULATED
}
