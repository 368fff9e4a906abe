package city.yanhuo.source.value;

import city.yanhuo.contract.reference.CellText;
import city.yanhuo.source.raw.CellKind;
import city.yanhuo.source.raw.RawRow;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which texts say "not reported" (domain.md §6.2). Zero is never one of them. */
final class MissingTokens {
    /** Signs that can mean nothing else where a number or a date should stand. */
    static final Set<String> SIGNS = Set.of("—", "——", "–", "-", "--", "…", "……", "⋯", "空");

    private final Set<String> tokens = new HashSet<>();
    private final boolean mayBeDigits;

    MissingTokens(Collection<String> declared, Set<String> usual) {
        declared.forEach(token -> tokens.add(CellText.normalised(token)));
        usual.forEach(token -> tokens.add(CellText.normalised(token)));
        mayBeDigits = tokens.stream().anyMatch(token -> !token.isEmpty() && isDigit(token.charAt(0)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the cell reports nothing. */
    boolean isMissing(RawRow row, int cell) {
        CellKind kind = row.kind(cell);
        if (kind == CellKind.BLANK) {
            return true;
        }
        if (kind != CellKind.TEXT || tokens.isEmpty()) {
            return false;
        }
        String text = row.text(cell);
        // tokens hardly ever begin with a digit, nearly all cells do
        return (mayBeDigits || !isDigit(text.charAt(0))) && tokens.contains(CellText.normalised(text));
    }
}
