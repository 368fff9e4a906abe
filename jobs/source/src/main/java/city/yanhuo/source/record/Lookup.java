package city.yanhuo.source.record;

import city.yanhuo.contract.reference.ReferenceData;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Texts to codes by one alias table on the day that a figure is about, remembered. */
final class Lookup {
    private static final int REMEMBERED = 20_000;

    private record Asked(String text, LocalDate day) {}

    private final ReferenceData reference;
    private final String table;
    private final Map<Asked, Optional<String>> known = new HashMap<>();

    Lookup(ReferenceData reference, String table) {
        this.reference = reference;
        this.table = table;
    }

    /** The code; empty when nobody has said what the text means on that day. */
    Optional<String> code(String text, LocalDate day) {
        Asked asked = new Asked(text, day);
        Optional<String> code = known.get(asked);
        if (code == null) {
            code = reference.lookup(table, text, day);
            if (known.size() < REMEMBERED) {
                known.put(asked, code);
            }
        }
        return code;
    }

    /** Name of the alias table. */
    String table() {
        return table;
    }
}
