package city.yanhuo.source.draft;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.table.HeaderCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which columns tell the rows of a file apart. Figures are none of them.
 *
 * @param headers the smallest set that does, at most four; all of them when none does
 * @param clashes how many rows they do not tell apart from an earlier one
 * @param rows how many rows were looked at
 * @param equalRows how many of them repeat an earlier one to the letter
 */
record KeyGuess(List<String> headers, int clashes, int rows, int equalRows) {
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_KEY = 4;

    static KeyGuess of(List<HeaderCell> header, List<ColumnGuess> guesses, List<RawRow> rows) {
        Set<String> whole = new HashSet<>();
        List<RawRow> different = new ArrayList<>();
        for (RawRow row : rows) {
            if (whole.add(row.joined())) {
                different.add(row);
            }
        }
        List<HeaderCell> candidates = IntStream.range(0, header.size())
                .filter(i ->
                        !guesses.get(i).isOf(ColumnType.COUNT, ColumnType.MONEY, ColumnType.DECIMAL, ColumnType.GROWTH)
                                && guesses.get(i).blanks() < rows.size())
                .mapToObj(header::get)
                .limit(MOST_COLUMNS)
                .toList();
        int repeated = rows.size() - different.size();
        for (int size = 1; size <= Math.min(MOST_KEY, candidates.size()); size++) {
            List<HeaderCell> key = search(candidates, size, 0, new ArrayList<>(), different);
            if (!key.isEmpty()) {
                List<String> names = key.stream().map(HeaderCell::bareKey).toList();
                return new KeyGuess(names, 0, rows.size(), repeated);
            }
        }
        List<String> names = candidates.stream().map(HeaderCell::bareKey).toList();
        return new KeyGuess(names, clashes(candidates, different), rows.size(), repeated);
    }

    private static List<HeaderCell> search(
            List<HeaderCell> candidates, int size, int from, List<HeaderCell> chosen, List<RawRow> rows) {
        if (chosen.size() == size) {
            return isKey(chosen, rows) ? List.copyOf(chosen) : List.of();
        }
        for (int i = from; i < candidates.size(); i++) {
            chosen.add(candidates.get(i));
            List<HeaderCell> found = search(candidates, size, i + 1, chosen, rows);
            if (!found.isEmpty()) {
                return found;
            }
            chosen.remove(chosen.size() - 1);
        }
        return List.of();
    }

    private static boolean isKey(List<HeaderCell> columns, List<RawRow> rows) {
        Set<String> seen = new HashSet<>();
        // stops at the first pair of rows that the columns do not tell apart
        return rows.stream().allMatch(row -> seen.add(key(columns, row)));
    }

    private static int clashes(List<HeaderCell> columns, List<RawRow> rows) {
        Set<String> seen = new HashSet<>();
        return (int) rows.stream().filter(row -> !seen.add(key(columns, row))).count();
    }

    private static String key(List<HeaderCell> columns, RawRow row) {
        StringBuilder key = new StringBuilder();
        columns.forEach(column -> key.append(row.text(column.cell())).append('\u0001'));
        return key.toString();
    }
}
