package city.yanhuo.source.draft;

import city.yanhuo.contract.feed.FileShape;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.source.raw.CellKind;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.raw.RowSource;
import city.yanhuo.source.raw.TableFile;
import city.yanhuo.source.raw.TableFiles;
import city.yanhuo.source.raw.UnreadableFileException;
import city.yanhuo.source.table.HeaderCell;
import city.yanhuo.source.table.HeaderRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The first table of a file, as far as a draft looks: where its header seems to stand, and what its rows seem to be.
 *
 * @param form how it was read
 * @param above the rows above the header
 * @param header the header's columns
 * @param headerRows number of its rows
 * @param rows the records
 * @param totals first cells of rows that seem to be totals
 * @param footers how the rows behind the records begin
 */
record SampleTable(
        String form,
        List<RawRow> above,
        List<HeaderCell> header,
        int headerRows,
        List<RawRow> rows,
        TreeSet<String> totals,
        TreeSet<String> footers) {
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_ABOVE = 60;
    private static final Pattern TOTAL =
            Pattern.compile("(合[计計]|小[计計]|[总總][计計]|累[计計]|全部合[计計]|grandtotal|total|subtotal):?");
    private static final Pattern FOOTER =
            Pattern.compile("(注|註|填表人|填报人|制表人?|审核|负责人|联系电话|数据来源|[资資]料[来來]源|说明|備註|备注|source|note).*");
    private static final Pattern NUMBER = Pattern.compile("[-+▲△(]?[0-9０-９][0-9０-９,.]*[)%％]?");

    /** Reads the beginning of the file's first table. */
    static SampleTable read(Path file, FileShape shape) throws IOException, UnreadableFileException {
        try (TableFile open = TableFiles.open(file, shape)) {
            RowSource table = open.nextTable();
            if (table == null) {
                throw new UnreadableFileException("it holds no table, found none; check whether it is the right file");
            }
            List<RawRow> rows = new ArrayList<>();
            for (RawRow row = table.next(); row != null && rows.size() < MOST_ROWS; row = table.next()) {
                rows.add(row);
            }
            return of(table.form(), rows);
        }
    }

    private static SampleTable of(String form, List<RawRow> all) throws UnreadableFileException {
        int first = headerAt(all);
        int count = headerRows(all, first);
        List<RawRow> rows = new ArrayList<>();
        TreeSet<String> totals = new TreeSet<>();
        TreeSet<String> footers = new TreeSet<>();
        for (RawRow row : all.subList(first + count, all.size())) {
            String begin = row.firstFilled() < 0 ? "" : CellText.compact(row.text(row.firstFilled()));
            if (TOTAL.matcher(begin.toLowerCase(Locale.ROOT)).matches()) {
                totals.add(begin.replaceFirst(":$", ""));
            } else if (row.filledWidth() == row.firstFilled() + 1
                    && FOOTER.matcher(begin.toLowerCase(Locale.ROOT)).matches()) {
                footers.add(begin.replaceFirst("[:：].*", ""));
            } else if (row.firstFilled() >= 0 && row.damage().isEmpty()) {
                rows.add(row);
            }
        }
        List<HeaderCell> header = HeaderRows.join(all.subList(first, first + count)).stream()
                .filter(cell -> !cell.isBlank())
                .toList();
        return new SampleTable(form, List.copyOf(all.subList(0, first)), header, count, rows, totals, footers);
    }

    /** The first row as wide as the table that holds no number where the rows below it do. */
    private static int headerAt(List<RawRow> rows) throws UnreadableFileException {
        Map<Integer, Integer> widths = new HashMap<>();
        rows.stream().limit(2_000).forEach(row -> widths.merge(row.filledWidth(), 1, Integer::sum));
        int usual = widths.entrySet().stream()
                .filter(width -> width.getKey() > 0)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        for (int i = 0; i < Math.min(rows.size(), MOST_ABOVE); i++) {
            if (filled(rows.get(i)) * 10 >= usual * 6 && isNamesOnly(rows.get(i)) && filled(rows.get(i)) > 0) {
                return i;
            }
        }
        throw new UnreadableFileException(
                "no row looks like a header, found " + rows.size() + " rows; write the contract by hand");
    }

    private static int filled(RawRow row) {
        int filled = 0;
        for (int cell = 0; cell < row.width(); cell++) {
            filled += row.kind(cell) == CellKind.BLANK ? 0 : 1;
        }
        return filled;
    }

    private static boolean isNamesOnly(RawRow row) {
        for (int cell = 0; cell < row.width(); cell++) {
            boolean isName = row.kind(cell) == CellKind.BLANK
                    || (row.kind(cell) == CellKind.TEXT
                            && !NUMBER.matcher(row.text(cell).strip()).matches());
            if (!isName) {
                return false;
            }
        }
        return true;
    }

    /** A further row of names whose cells stand below blanks or groups of the first belongs to the header. */
    private static int headerRows(List<RawRow> rows, int first) {
        int count = 1;
        while (count < 3
                && first + count < rows.size() - 1
                && hasGroups(rows.get(first + count - 1), rows.get(first + count))
                && isNamesOnly(rows.get(first + count))) {
            count++;
        }
        return count;
    }

    private static boolean hasGroups(RawRow upper, RawRow lower) {
        int width = Math.max(upper.filledWidth(), lower.filledWidth());
        boolean anyBelowBlank = false;
        for (int cell = 0; cell < width; cell++) {
            anyBelowBlank |= upper.kind(cell) == CellKind.BLANK && lower.kind(cell) != CellKind.BLANK;
        }
        return anyBelowBlank && filled(upper) < width;
    }
}
