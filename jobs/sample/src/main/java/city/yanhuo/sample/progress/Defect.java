package city.yanhuo.sample.progress;

import java.time.YearMonth;
import java.util.Optional;

/** Rows of the ledger that are rejected. */
enum Defect {
    /** A status that nobody knows. */
    UNKNOWN_STATUS("U13", 5, "状态", "UNKNOWN_CODE"),
    /** Called done without the number of a document; the next ledger takes it back. */
    DONE_WITHOUT_PROOF("U14", 7, "", "done_has_document");

    private final String target;
    private final YearMonth month;
    private final String column;
    private final String reason;

    Defect(String target, int month, String column, String reason) {
        this.target = target;
        this.month = YearMonth.of(2024, month);
        this.column = column;
        this.reason = reason;
    }

    /** What is wrong with the row of a thing in a month's ledger. */
    static Optional<Defect> of(Item item, YearMonth month) {
        for (Defect defect : values()) {
            if (defect.target.equals(item.target()) && defect.month.equals(month)) {
                return Optional.of(defect);
            }
        }
        return Optional.empty();
    }

    /** Header of the column at fault; "" where the row as a whole is. */
    String column() {
        return column;
    }

    String reason() {
        return reason;
    }

    /** What stands in the cell of the status. */
    String status() {
        return this == UNKNOWN_STATUS ? "基本完成" : "已完成";
    }
}
