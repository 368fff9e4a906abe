package city.yanhuo.source.table;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.raw.RowSource;
import city.yanhuo.source.raw.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a table's header by rule: the first row, or rows, that hold every required column of the contract. */
public final class HeaderFinder {
    private static final int MOST_ABOVE = 100;

    private final FeedContract contract;

    /** A table without the columns of the contract. */
    public static final class NoHeaderException extends UnreadableFileException {
        private static final long serialVersionUID = 1L;

        private final int rows;
        private final int found;

        private NoHeaderException(String why, int line, int rows, int found) {
            super(why, line);
            this.rows = rows;
            this.found = found;
        }

        /** How many of the contract's columns the nearest row holds. */
        public int found() {
            return found;
        }

        /** Number of rows that were read in search of it. */
        public int rows() {
            return rows;
        }
    }

    /** Finds headers of the contract's files. */
    public HeaderFinder(FeedContract contract) {
        this.contract = contract;
    }

    /**
     * Reads rows up to and with the header.
     *
     * @throws NoHeaderException when no row holds the columns, or one column stands in two cells
     */
    public Header find(RowSource source) throws IOException, UnreadableFileException {
        int wanted = contract.shape().headerRows();
        List<RawRow> read = new ArrayList<>();
        @Nullable Candidate nearest = null;
        while (read.size() < MOST_ABOVE + wanted) {
            RawRow row = source.next();
            if (row == null) {
                break;
            }
            read.add(row);
            if (read.size() < wanted) {
                continue;
            }
            int first = read.size() - wanted;
            Candidate candidate = new Candidate(read.subList(0, first), read.subList(first, read.size()));
            Optional<Header> header = Header.match(HeaderRows.join(candidate.rows()), contract, candidate);
            if (header.isPresent()) {
                return header.get();
            }
            if (nearest == null || candidate.found.size() > nearest.found.size()) {
                nearest = candidate;
            }
        }
        throw new NoHeaderException(
                why(source, read, nearest),
                nearest == null ? 0 : nearest.line(),
                read.size(),
                nearest == null ? 0 : nearest.found.size());
    }

    private String why(RowSource source, List<RawRow> read, @Nullable Candidate nearest) {
        String required = contract.columns().stream()
                .filter(SourceColumn::required)
                .map(HeaderFinder::spoken)
                .collect(Collectors.joining(", "));
        if (nearest == null || nearest.found.isEmpty()) {
            String first = read.stream()
                    .filter(row -> !row.isBlank())
                    .map(RawRow::joined)
                    .findFirst()
                    .orElse("");
            return "no row holds the columns " + required + " (" + source.form() + "), found "
                    + (first.isEmpty() ? "only blank rows" : '"' + shortened(first) + "\" first")
                    + "; check whether it is the right file";
        }
        if (nearest.clash.isEmpty()) {
            return "its header lacks " + String.join(", ", nearest.lacking) + ", found "
                    + String.join(", ", nearest.found) + " in row " + nearest.line()
                    + "; correct the header, or add its words to the contract " + contract.feed();
        }
        return nearest.clash + " in row " + nearest.line() + "; rename or remove one of them";
    }

    private static String spoken(SourceColumn column) {
        return column.headers().isEmpty() ? column.name() : column.headers().get(0);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    /** Rows that may be the header, and how near they come. */
    static final class Candidate {
        private final List<RawRow> above;
        private final List<RawRow> rows;
        private final List<String> found = new ArrayList<>();
        private final List<String> lacking = new ArrayList<>();
        private String clash = "";

        Candidate(List<RawRow> above, List<RawRow> rows) {
            this.above = List.copyOf(above);
            this.rows = List.copyOf(rows);
        }

        List<RawRow> above() {
            return above;
        }

        List<RawRow> rows() {
            return rows;
        }

        int line() {
            return rows.get(0).line();
        }

        void count(SourceColumn column, List<HeaderCell> named) {
            if (named.size() > 1) {
                clash(column.name(), named.get(0).text(), named.get(1).text());
            }
            if (!named.isEmpty()) {
                found.add(named.get(0).text());
            } else if (column.required()) {
                lacking.add(spoken(column));
            }
        }

        /** Two headers that mean one column. */
        void clash(String column, String one, String other) {
            if (clash.isEmpty()) {
                clash = "two headers mean the column " + column + ", found " + one + " and " + other;
            }
        }

        /** No header that the contract needs. */
        void lack(String wanted) {
            lacking.add(wanted);
        }

        boolean holds() {
            return lacking.isEmpty() && clash.isEmpty();
        }
    }
}
