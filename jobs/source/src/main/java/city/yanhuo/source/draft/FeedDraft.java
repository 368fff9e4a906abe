package city.yanhuo.source.draft;

import city.yanhuo.contract.feed.FileShape;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.source.Delivery;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.raw.ShapeGuess;
import city.yanhuo.source.raw.UnreadableFileException;
import city.yanhuo.source.table.Caption;
import city.yanhuo.source.table.HeaderCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Proposes a contract for files of one kind. The first file decides the shape; all of them, as far as their headers are the same, decide
 * the columns.
 */
public final class FeedDraft {
    private FeedDraft() {}

    /**
     * The contract as YAML, with evidence as comments. What cannot be known says {@code TODO}, which checking names.
     *
     * @param name the contract's name
     * @param files some of its files
     * @throws UnreadableFileException when a file holds no table
     * @throws IOException when the machine cannot read one
     */
    public static String of(String name, List<Delivery> files, ReferenceData reference)
            throws IOException, UnreadableFileException {
        FileShape shape = ShapeGuess.of(files.get(0).bytes());
        List<SampleTable> tables = new ArrayList<>();
        for (Delivery file : files) {
            tables.add(SampleTable.read(file.bytes(), shape));
        }
        SampleTable first = tables.get(0);
        List<RawRow> rows = new ArrayList<>();
        tables.stream().filter(table -> isAlike(table, first)).forEach(table -> rows.addAll(table.rows()));
        Caption caption = Caption.of(first.above());
        List<ColumnGuess> guesses = guesses(first.header(), rows, caption);
        String around = files.get(0).path() + " " + caption.text() + " " + name;
        Mapping mapping = Mapping.of(guesses, around);
        return new DraftText(
                        name,
                        files,
                        shape,
                        first,
                        guesses,
                        mapping,
                        KeyGuess.of(first.header(), guesses, rows),
                        reference)
                .text();
    }

    private static boolean isAlike(SampleTable table, SampleTable first) {
        return table.header().stream()
                .map(HeaderCell::key)
                .toList()
                .equals(first.header().stream().map(HeaderCell::key).toList());
    }

    private static List<ColumnGuess> guesses(List<HeaderCell> header, List<RawRow> rows, Caption caption) {
        Set<String> taken = new LinkedHashSet<>();
        List<ColumnGuess> guesses = new ArrayList<>();
        for (HeaderCell cell : header) {
            guesses.add(new ColumnGuesser(cell, rows, caption.units()).guess(ColumnNames.of(cell, taken)));
        }
        return guesses;
    }
}
