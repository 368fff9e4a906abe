package city.yanhuo.source.table;

import city.yanhuo.contract.feed.FileShape;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.source.raw.RawRow;
import java.util.ArrayList;
import java.util.List;

/** Tells records from totals, footers, blank rows and repeated headers, by the contract. Remembers that a footer has begun. */
public final class RowClassifier {
    private final Header header;
    private final List<String> totals;
    private final List<String> footers;
    private final List<String> marks;
    private final boolean skipsHidden;
    private boolean inFooter;
    private int hidden;

    /** Classifies the rows behind a header. */
    public RowClassifier(FileShape shape, Header header) {
        this.header = header;
        this.totals = shape.totals().stream().map(CellText::compact).toList();
        this.footers = shape.footers().stream().map(CellText::compact).toList();
        this.skipsHidden = shape.hidden() == FileShape.Hidden.SKIP;
        this.marks = new ArrayList<>(totals);
        this.marks.addAll(footers);
    }

    /** What the row is. */
    public RowClass classify(RawRow row) {
        int first = row.firstFilled();
        if (first < 0 || row.isComment()) {
            return RowClass.IGNORED;
        }
        if (skipsHidden && row.isHidden()) {
            hidden++;
            return RowClass.IGNORED;
        }
        if (!row.damage().isEmpty()) {
            return RowClass.RECORD;
        }
        if (mayBeMarked(row.text(first))) {
            String text = CellText.compact(row.text(first));
            if (footers.stream().anyMatch(text::startsWith)) {
                inFooter = true;
                return RowClass.IGNORED;
            }
            if (totals.contains(text)
                    || (text.endsWith(":") && totals.contains(text.substring(0, text.length() - 1)))) {
                return RowClass.CONTROL;
            }
        }
        // a note may run over several rows, of which only the first begins with its mark
        if (inFooter && row.filledWidth() == first + 1) {
            return RowClass.IGNORED;
        }
        inFooter = false;
        return header.isRepeatedBy(row) ? RowClass.IGNORED : RowClass.RECORD;
    }

    /** How many rows were left out because the workbook does not show them. */
    public int hidden() {
        return hidden;
    }

    /** A cheap look at the first character spares nearly all rows the comparison. */
    private boolean mayBeMarked(String text) {
        char c = text.charAt(0);
        boolean plain = c > ' ' && c < 0x7f;
        if (!plain) {
            return !marks.isEmpty();
        }
        for (String mark : marks) {
            if (!mark.isEmpty() && mark.charAt(0) == c) {
                return true;
            }
        }
        return false;
    }
}
