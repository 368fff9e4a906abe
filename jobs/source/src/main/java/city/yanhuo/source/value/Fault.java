package city.yanhuo.source.value;

import city.yanhuo.source.RejectionReason;

/**
 * Why a value cannot be taken.
 *
 * @param column header text as the file writes it; "" when the whole row is meant
 * @param reason its code
 * @param why the part of the sentence between {@code Cannot read <column>: } and {@code , found}
 * @param found the raw text
 */
public record Fault(String column, RejectionReason reason, String why, String found) {
    private static final int SHOWN = 80;

    /** The sentence by the grammar of DESIGN §9.7. */
    public String message() {
        String shown = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
        return "Cannot read " + (column.isEmpty() ? "the row" : column) + ": " + why + ", found "
                + (shown.isEmpty() ? "nothing" : '"' + shown + '"');
    }
}
