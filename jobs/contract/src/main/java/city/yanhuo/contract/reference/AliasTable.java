package city.yanhuo.contract.reference;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.error.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what texts mean and refuses a text that means two things at one time. */
final class AliasTable {
    /** Tables whose codes stand in a reference table of their own; an alias may not invent one. */
    private static final Set<String> CLOSED =
            Set.of("place", "district", "enterprise", "commodity_class", "sensor", "indicator");

    private final Map<String, Map<String, List<Alias>>> byText = new LinkedHashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();

    void code(String table, String code) {
        codes.computeIfAbsent(table, name -> new HashSet<>()).add(code);
        alias(table, code, code);
    }

    void name(String table, String code, Label label) {
        code(table, code);
        alias(table, label.zh(), code);
        alias(table, label.en(), code);
    }

    /** A further name that always holds; the first thing that claims a text keeps it. */
    void alias(String table, String text, String code) {
        List<Alias> same = same(table, text);
        if (same.isEmpty() && !text.isEmpty()) {
            same.add(new Alias(table, text, code, Validity.ALWAYS));
        }
    }

    /** A row of aliases.csv. */
    void add(CsvRow row) {
        Alias alias = new Alias(row.text("table"), row.text("alias"), row.text("code"), row.validity());
        Set<String> known = codes.getOrDefault(alias.table(), Set.of());
        if (CLOSED.contains(alias.table()) && !known.contains(alias.code())) {
            row.problem("code", "unknown code, found \"" + alias.code() + "\"" + Nearest.advice(alias.code(), known));
            return;
        }
        List<Alias> same = same(alias.table(), alias.alias());
        for (Alias other : same) {
            if (!other.code().equals(alias.code()) && other.validity().overlaps(alias.validity())) {
                row.problem(
                        "alias",
                        "the text already means something else at that time, found \"" + alias.alias() + "\" for "
                                + other.code() + " and " + alias.code() + "; give both valid_from and valid_to");
            }
        }
        same.add(alias);
        if (!CLOSED.contains(alias.table())) {
            code(alias.table(), alias.code());
        }
    }

    /** Every text and code, in the order in which they were added. */
    List<Alias> all() {
        return byText.values().stream()
                .flatMap(table -> table.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    private List<Alias> same(String table, String text) {
        return byText.computeIfAbsent(table, name -> new LinkedHashMap<>())
                .computeIfAbsent(CellText.compact(text), compact -> new ArrayList<>());
    }
}
