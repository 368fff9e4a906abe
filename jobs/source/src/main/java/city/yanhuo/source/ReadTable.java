package city.yanhuo.source;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.raw.RowSource;
import city.yanhuo.source.raw.UnreadableFileException;
import city.yanhuo.source.table.ColumnUnits;
import city.yanhuo.source.table.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one table of a file was understood.
 *
 * @param form how it was read: {@code text in GB18030}, {@code sheet 表3}
 * @param headerLine 1-based row of its header, the last where it has several
 * @param columns the contract's columns that it has
 * @param unknown headers that the contract neither reads nor ignores
 */
public record ReadTable(String form, int headerLine, List<ReadColumn> columns, List<String> unknown) {
    /** Copies the lists. */
    public ReadTable {
        columns = List.copyOf(columns);
        unknown = List.copyOf(unknown);
    }

    /**
     * One column.
     *
     * @param name its name in the contract
     * @param header its header as written
     * @param place reference of the header's cell, {@code D7}; in a text file the number of the field from 1
     * @param unit unit of its cells and who names it; empty where nothing is converted
     */
    public record ReadColumn(String name, String header, String place, Optional<ColumnUnits.Named> unit) {}

    static ReadTable of(RowSource table, Header header, FeedContract feed, String fileName)
            throws UnreadableFileException {
        RawRow last = header.rows().get(header.rows().size() - 1);
        ColumnUnits units = new ColumnUnits(header.caption(), fileName);
        List<ReadColumn> columns = new ArrayList<>();
        for (int i = 0; i < feed.columns().size(); i++) {
            Optional<Header.Place> place = header.columns().get(i);
            if (place.isPresent()) {
                columns.add(column(feed.columns().get(i), place.get(), last, units));
            }
        }
        for (Header.Wide group : header.wide()) {
            for (Map.Entry<String, Header.Place> place : group.places().entrySet()) {
                SourceColumn named = feed.columns().get(feed.position(place.getKey()));
                ReadColumn read = column(named, place.getValue(), last, units);
                String name = read.name() + " (" + String.join(", ", group.names()) + ")";
                columns.add(new ReadColumn(name, read.header(), read.place(), read.unit()));
            }
        }
        return new ReadTable(table.form(), last.line(), columns, header.unknown());
    }

    private static ReadColumn column(SourceColumn column, Header.Place place, RawRow header, ColumnUnits units)
            throws UnreadableFileException {
        String reference = header.reference(place.cell());
        return new ReadColumn(
                column.name(),
                place.text(),
                reference.isEmpty() ? String.valueOf(place.cell() + 1) : reference,
                units.find(column, place));
    }
}
