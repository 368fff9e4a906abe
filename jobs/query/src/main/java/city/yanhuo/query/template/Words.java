package city.yanhuo.query.template;

/**
 * The same in both languages, since suppliers get one workbook.
 *
 * @param zh Chinese
 * @param en English
 */
record Words(String zh, String en) {
    /** Chinese first. */
    String both() {
        return zh + " / " + en;
    }
}
