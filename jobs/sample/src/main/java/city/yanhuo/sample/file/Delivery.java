package city.yanhuo.sample.file;

/**
 * What must become of one landing file (DESIGN §3): in = good + rejected + duplicate + control + ignored.
 *
 * @param path below {@code landing/}, with {@code /}
 * @param state {@code INGESTED}, or {@code DUPLICATE} when the same content is already there
 * @param in records of a text file, rows of a workbook's sheet up to the last used one
 * @param good records that hold their contract
 * @param rejected records that break it
 * @param duplicate records equal to an earlier one of the file
 * @param control totals rows
 * @param ignored title, units, header, blank rows, footer
 * @param outputs subject rows that the good records give
 */
public record Delivery(
        String path,
        String state,
        long in,
        long good,
        long rejected,
        long duplicate,
        long control,
        long ignored,
        long outputs) {}
