package city.yanhuo.source.value;

import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.raw.CellKind;
import city.yanhuo.source.raw.RawRow;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts: NFKC, without surrounding blanks. */
final class TextParser implements ValueParser {
    private static final int REMEMBERED = 4_096;

    private final String header;
    private final MissingTokens missing;
    private final Set<String> allowed;
    private final Map<String, String> normalised = new HashMap<>();

    TextParser(SourceColumn column, String header) {
        this.header = header;
        this.missing = new MissingTokens(column.missing(), Set.of());
        this.allowed = Set.copyOf(column.allowed());
    }

    @Override
    public @Nullable Object parse(RawRow row, int cell, Faults faults) {
        if (missing.isMissing(row, cell)) {
            return null;
        }
        CellKind kind = row.kind(cell);
        if (kind == CellKind.UNCALCULATED) {
            String why = "the formula was never calculated and saved";
            faults.add(header, RejectionReason.NOT_CALCULATED, why, row.text(cell));
            return null;
        }
        if (kind == CellKind.ERROR) {
            faults.add(header, RejectionReason.NOT_ALLOWED, "the cell holds an error", row.text(cell));
            return null;
        }
        String text = kind == CellKind.DATE ? day(row.dateTime(cell)) : normalise(row.text(cell));
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            String why = "it must be one of "
                    + String.join(", ", allowed.stream().sorted().toList());
            faults.add(header, RejectionReason.NOT_ALLOWED, why, row.text(cell));
            return null;
        }
        return text;
    }

    /** Numbers and codes are their own normal form; remembering them would only fill the memory. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String day(LocalDateTime value) {
        return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? value.toLocalDate().toString()
                : value.toLocalDate() + " " + value.toLocalTime();
    }

    private String normalise(String text) {
        if (isPlain(text)) {
            return text;
        }
        String known = normalised.get(text);
        if (known == null) {
            known = CellText.normalised(text);
            if (normalised.size() < REMEMBERED) {
                normalised.put(text, known);
            }
        }
        return known;
    }
}
