package city.yanhuo.source.raw;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an HTML page that a program saved under the name of a workbook, each a table of its own. A merged cell stands in its
 * first place, as in a workbook; its other places are blank.
 */
final class HtmlFile implements TableFile {
    private static final long LARGEST = 64L << 20;
    private static final int WIDEST_SPAN = 1_000;

    private final Iterator<Element> tables;
    private final String charset;
    private int number;

    private HtmlFile(List<Element> tables, String charset) {
        this.tables = tables.iterator();
        this.charset = charset;
    }

    static HtmlFile open(Path file) throws IOException, UnreadableFileException {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableFileException("it is an HTML page of more than 64 MB, found " + Files.size(file)
                    + " bytes; open it, save it as .xlsx and send it again");
        }
        TextEncoding encoding = TextEncoding.decide(file, "auto");
        StringBuilder text = new StringBuilder();
        try (Reader reader = encoding.open(file)) {
            char[] part = new char[CharacterScan.BUFFER];
            for (int read = reader.read(part); read >= 0; read = reader.read(part)) {
                text.append(part, 0, read);
            }
        }
        List<Element> tables = innermost(Jsoup.parse(text.toString()).select("table"));
        if (tables.isEmpty()) {
            throw new UnreadableFileException(
                    "it is an HTML page without a table, found none; open it, save it as .xlsx and send it again");
        }
        return new HtmlFile(tables, encoding.charset().name());
    }

    /** Tables that hold no table; others only arrange the page. */
    private static List<Element> innermost(List<Element> tables) {
        Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element table : tables) {
            Element parent = table.parent();
            while (parent != null && !parent.nameIs("table")) {
                parent = parent.parent();
            }
            if (parent != null) {
                outer.add(parent);
            }
        }
        return tables.stream().filter(table -> !outer.contains(table)).toList();
    }

    @Override
    public @Nullable RowSource nextTable() {
        if (!tables.hasNext()) {
            return null;
        }
        number++;
        return new MadeRows("table " + number + " of an HTML page in " + charset, rows(tables.next()));
    }

    private static List<RawRow> rows(Element table) {
        List<RawRow> rows = new ArrayList<>();
        List<Integer> covered = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.select("th, td")) {
                skipCovered(cells, covered);
                int across = span(cell, "colspan");
                int down = span(cell, "rowspan");
                for (int i = 0; i < across; i++) {
                    cover(covered, cells.size(), down);
                    cells.add(i == 0 ? cell.text().replace('\u00a0', ' ').strip() : "");
                }
            }
            skipCovered(cells, covered);
            covered.replaceAll(left -> Math.max(0, left - 1));
            rows.add(TextRow.of(rows.size() + 1, cells.toArray(new String[0])));
        }
        return rows;
    }

    /** Places that a cell above reaches down into are blank. */
    private static void skipCovered(List<String> cells, List<Integer> covered) {
        while (cells.size() < covered.size() && covered.get(cells.size()) > 0) {
            cells.add("");
        }
    }

    private static void cover(List<Integer> covered, int cell, int rows) {
        while (covered.size() <= cell) {
            covered.add(0);
        }
        covered.set(cell, rows);
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("[0-9]{1,4}") ? Math.max(1, Math.min(WIDEST_SPAN, Integer.parseInt(value))) : 1;
    }

    @Override
    public void close() {
        // all of it is in memory
    }
}
