package city.yanhuo.source.draft;

import city.yanhuo.source.table.HeaderCell;
import java.util.Locale;
import java.util.Set;

/** Names for columns inside a contract, from their headers: {@code RecreationVisits} is recreation_visits, 景区 is column_2. */
final class ColumnNames {
    private ColumnNames() {}

    /** A name that is not taken yet, and is now. */
    static String of(HeaderCell cell, Set<String> taken) {
        String words = cell.bareKey()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        boolean isWord =
                words.matches("[a-z][a-z0-9_]*") && cell.bareKey().chars().noneMatch(c -> c > 0x2000);
        String name = isWord ? words : "column_" + (cell.cell() + 1);
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
