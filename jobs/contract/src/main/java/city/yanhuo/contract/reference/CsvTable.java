package city.yanhuo.contract.reference;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A reference table in RFC 4180 form, held against the columns that it must have. Blank lines mean nothing. */
final class CsvTable {
    private final String file;
    private final String text;
    private final Problems problems;
    private int position;
    private int line = 1;

    private CsvTable(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The rows below the header; those that are broken are reported and left out. */
    static List<CsvRow> read(String file, String text, List<String> columns, Problems problems) {
        return new CsvTable(file, text, problems).rows(columns);
    }

    private List<CsvRow> rows(List<String> columns) {
        List<CsvRow> rows = new ArrayList<>();
        List<String> header = List.of();
        while (position < text.length()) {
            int start = line;
            List<String> cells = record();
            if (cells.size() == 1 && cells.get(0).isBlank()) {
                continue;
            }
            if (header.isEmpty()) {
                header = cells;
                checkHeader(header, columns, start);
            } else if (cells.size() != header.size()) {
                problems.add(
                        new Location(file, start, 0),
                        "Cannot read the row: it must have " + header.size() + " cells like the header, found "
                                + cells.size());
            } else {
                rows.add(row(header, cells, start));
            }
        }
        if (header.isEmpty()) {
            problems.add(
                    Location.of(file),
                    "Cannot read the table: it must begin with the header " + String.join(",", columns)
                            + ", found nothing");
        }
        return rows;
    }

    private CsvRow row(List<String> header, List<String> cells, int start) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i).strip(), cells.get(i).strip());
        }
        return new CsvRow(new Location(file, start, 0), values, problems);
    }

    private void checkHeader(List<String> header, List<String> columns, int start) {
        Set<String> seen = new HashSet<>();
        for (String cell : header) {
            String name = cell.strip();
            if (!columns.contains(name)) {
                problems.add(
                        new Location(file, start, 0),
                        "Cannot read the table: unknown column, found \"" + name + "\""
                                + Nearest.advice(name, columns));
            } else if (!seen.add(name)) {
                problems.add(
                        new Location(file, start, 0),
                        "Cannot read the table: the column stands twice, found \"" + name + "\"");
            }
        }
        for (String column : columns) {
            if (!seen.contains(column)) {
                problems.add(
                        new Location(file, start, 0),
                        "Cannot read the table: the column \"" + column + "\" is missing, found "
                                + String.join(",", header));
            }
        }
    }

    /** One record; a quoted cell may hold commas, line breaks and doubled quotes. */
    private List<String> record() {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int quotedSince = line;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (position < text.length() && text.charAt(position) == '"') {
                    cell.append(c);
                    position++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
                quotedSince = line;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            problems.add(
                    new Location(file, quotedSince, 0),
                    "Cannot read the row: a quote is not closed, found the file's end");
        }
        cells.add(cell.toString());
        return cells;
    }
}
