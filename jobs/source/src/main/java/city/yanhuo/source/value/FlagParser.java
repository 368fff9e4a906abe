package city.yanhuo.source.value;

import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.raw.RawRow;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Yes or no: 是/否, 有/无, Y/N, yes/no, true/false, 1/0. */
final class FlagParser implements ValueParser {
    private static final Map<String, Boolean> WORDS = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("有", true),
            Map.entry("y", true),
            Map.entry("yes", true),
            Map.entry("true", true),
            Map.entry("1", true),
            Map.entry("否", false),
            Map.entry("无", false),
            Map.entry("n", false),
            Map.entry("no", false),
            Map.entry("false", false),
            Map.entry("0", false));

    private final String header;
    private final MissingTokens missing;

    FlagParser(SourceColumn column, String header) {
        this.header = header;
        this.missing = new MissingTokens(column.missing(), MissingTokens.SIGNS);
    }

    @Override
    public @Nullable Object parse(RawRow row, int cell, Faults faults) {
        if (missing.isMissing(row, cell)) {
            return null;
        }
        Boolean flag = WORDS.get(CellText.normalised(row.text(cell)).toLowerCase(Locale.ROOT));
        if (flag == null) {
            faults.add(header, RejectionReason.NOT_YES_OR_NO, "it must be 是 or 否, yes or no, 1 or 0", row.text(cell));
        }
        return flag;
    }
}
