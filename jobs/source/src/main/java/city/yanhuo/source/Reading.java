package city.yanhuo.source;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.feed.DuplicateRule;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.source.raw.Glob;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.raw.RowSource;
import city.yanhuo.source.raw.TableFile;
import city.yanhuo.source.raw.UnreadableFileException;
import city.yanhuo.source.record.DuplicateGuard;
import city.yanhuo.source.record.FileText;
import city.yanhuo.source.record.SummedRecords;
import city.yanhuo.source.table.Header;
import city.yanhuo.source.table.HeaderFinder;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over one delivery, table by table. Used once. */
final class Reading {
    private static final int MOST_NAMED = 20;

    private final FeedContract feed;
    private final ReferenceData reference;
    private final Delivery delivery;
    private final RecordSink sink;
    private final Tally tally;
    private final DuplicateGuard duplicates;
    private final @Nullable SummedRecords sums;
    private final List<Problem> notes = new ArrayList<>();
    private final List<ReadTable> tables = new ArrayList<>();
    private Optional<LocalDateTime> submitted = Optional.empty();

    Reading(FeedContract feed, ReferenceData reference, Delivery delivery, RecordSink sink) {
        this.feed = feed;
        this.reference = reference;
        this.delivery = delivery;
        this.sink = sink;
        this.tally = new Tally(feed.subject().columns());
        this.duplicates = new DuplicateGuard(feed);
        this.sums = feed.duplicates().key() == DuplicateRule.Key.SUM
                ? new SummedRecords(feed.subject().columns())
                : null;
    }

    ReadOutcome readAll(TableFile file) throws IOException, UnreadableFileException {
        @Nullable UnreadableFileException first = null;
        boolean any = false;
        RowSource table = file.nextTable();
        while (table != null) {
            try {
                Header header = new HeaderFinder(feed).find(table);
                any = true;
                readTable(table, header);
            } catch (HeaderFinder.NoHeaderException e) {
                first = first == null ? e : first;
                passBy(table, e);
            }
            table = file.nextTable();
        }
        if (!any && first != null) {
            throw first;
        }
        if (!tally.hasRecords()) {
            takeEmpty();
        }
        writeSums();
        return new ReadOutcome(
                tally.counts(), Optional.empty(), notes, tables, submitted, tally.firstDay(), tally.lastDay());
    }

    /** An empty list says that there is nothing, when the file itself tells what it is the whole list of. */
    private void takeEmpty() throws UnreadableFileException {
        boolean isWholeList =
                !feed.replaces().isEmpty() && feed.replaces().stream().allMatch(this::isToldOutsideRows);
        if (!isWholeList) {
            long rows = tally.counts().in();
            throw new UnreadableFileException("it has a header but no record below it, found " + rows
                    + (rows == 1 ? " row" : " rows") + " in all; send the file with its figures");
        }
        note(
                0,
                "Cannot find a record: the list is empty, found "
                        + tally.counts().in() + " rows of title, header and footer; it is taken as a list of nothing");
    }

    private boolean isToldOutsideRows(String column) {
        FieldSource source = feed.fields().get(column);
        if (source == null && column.startsWith("period_")) {
            source = feed.fields().get("period");
        }
        return source != null
                && switch (source.origin()) {
                    case FILE, FOLDER, SHEET, CAPTION, CONSTANT -> true;
                    case COLUMN, TEMPLATE, LINE -> false;
                };
    }

    /** A sheet without the table, among several that a pattern chose, is passed by with a note. */
    private void passBy(RowSource table, HeaderFinder.NoHeaderException e) throws IOException, UnreadableFileException {
        boolean chosenByPattern = feed.shape().sheets().stream().anyMatch(Glob::isPattern);
        if (!chosenByPattern && !table.isOneOfSeveral()) {
            throw e;
        }
        tally.ignored(e.rows());
        for (RawRow row = table.next(); row != null; row = table.next()) {
            tally.ignored(1);
        }
        note(e.line(), "Cannot read " + table.form() + ": " + e.getMessage());
    }

    private void readTable(RowSource table, Header header) throws IOException, UnreadableFileException {
        FileText text = new FileText(delivery.path(), table.sheet(), header.caption());
        if (submitted.isEmpty()) {
            submitted = SubmissionTime.find(feed.submitted(), text);
        }
        sink.begin(submitted);
        tally.ignored(header.above().size() + header.rows().size());
        noteColumns(header);
        tables.add(ReadTable.of(table, header, feed, delivery.path().file()));
        TableReading reading = new TableReading(feed, reference, header, text, delivery.received());
        RawRow row = table.next();
        while (row != null) {
            RawRow next = table.next();
            reading.expect(next);
            take(reading, row);
            row = next;
        }
        if (reading.hidden() > 0) {
            note(
                    0,
                    "Cannot see rows of " + table.form() + ": the contract skips what a workbook hides, found "
                            + reading.hidden() + " hidden rows; ask the supplier whether they count");
        }
        reading.differences().forEach(difference -> note(0, difference));
    }

    private void take(TableReading reading, RawRow row) throws UnreadableFileException {
        switch (reading.classify(row)) {
            case IGNORED -> tally.ignored(1);
            case CONTROL -> {
                reading.control(row);
                tally.control();
            }
            case RECORD -> takeRecord(reading, row);
        }
    }

    private void takeRecord(TableReading reading, RawRow row) {
        List<SubjectRecord> records = reading.read(row);
        if (reading.isSound()) {
            switch (reading.decide(duplicates, records)) {
                case TAKE -> {
                    reading.taken();
                    tally.good(records);
                    records.forEach(this::write);
                    return;
                }
                case DROP -> {
                    tally.duplicate();
                    return;
                }
                case REJECT -> {}
            }
        }
        tally.rejected();
        reading.rejections(row).forEach(sink::reject);
    }

    private void write(SubjectRecord record) {
        if (sums == null) {
            tally.output();
            sink.accept(record);
        } else {
            sums.add(record);
        }
    }

    private void writeSums() throws UnreadableFileException {
        if (sums == null) {
            return;
        }
        if (sums.isTooLarge()) {
            throw new UnreadableFileException(
                    "rows that share a key add up to more than any figure, found too many digits;"
                            + " check the counts of the file");
        }
        for (SubjectRecord record : sums.all()) {
            tally.output();
            sink.accept(record);
        }
    }

    private void noteColumns(Header header) {
        int line = header.rows().get(0).line();
        if (!header.unknown().isEmpty()) {
            note(
                    line,
                    "Cannot place columns: the contract " + feed.feed() + " knows no such header, found "
                            + shortened(header.unknown()) + "; add them to its columns or to ignored");
        }
        List<String> lacking = new ArrayList<>();
        for (int i = 0; i < feed.columns().size(); i++) {
            if (header.columns().get(i).isEmpty()
                    && !feed.columns().get(i).headers().isEmpty()) {
                lacking.add(feed.columns().get(i).headers().get(0));
            }
        }
        if (!lacking.isEmpty()) {
            note(
                    line,
                    "Cannot find columns that may be left out: the header does not name them, found none of "
                            + String.join(", ", lacking));
        }
    }

    private static String shortened(List<String> names) {
        int more = names.size() - MOST_NAMED;
        return more <= 0
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + more + " more";
    }

    private void note(int line, String message) {
        notes.add(new Problem(ErrorKind.DATA, new Location(delivery.path().toString(), line, 0), message));
    }
}
