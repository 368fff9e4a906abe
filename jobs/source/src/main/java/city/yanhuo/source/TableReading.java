package city.yanhuo.source;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.raw.UnreadableFileException;
import city.yanhuo.source.record.DuplicateGuard;
import city.yanhuo.source.record.FileText;
import city.yanhuo.source.record.RecordMapper;
import city.yanhuo.source.record.TypedRow;
import city.yanhuo.source.table.ColumnUnits;
import city.yanhuo.source.table.ControlTotals;
import city.yanhuo.source.table.Header;
import city.yanhuo.source.table.RowClass;
import city.yanhuo.source.table.RowClassifier;
import city.yanhuo.source.table.RowFiller;
import city.yanhuo.source.table.WideNames;
import city.yanhuo.source.value.Fault;
import city.yanhuo.source.value.Faults;
import city.yanhuo.source.value.ValueParser;
import city.yanhuo.source.value.ValueParsers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows below one header. */
final class TableReading {
    private static final int LONGEST_RAW_ROW = 4_000;

    private final Header header;
    private final String sheet;
    private final boolean isText;
    private final int readWidth;
    private final RowClassifier classifier;
    private final RecordMapper mapper;
    private final TypedRow typed;
    private final RowFiller filler;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    /** The cells of the columns and of the groups. */
    private final List<Cell> all = new ArrayList<>();

    private final List<Cell> lookingAhead;

    /** Contract columns that the groups fill, not every group each of them. */
    private final List<Integer> wideColumns;

    /** A cell that the contract reads, with the value that it had in the row read last. */
    private static final class Cell {
        private final int column;
        private final Header.Place place;
        private final boolean required;
        private final ValueParser parser;
        private final ValueParser totalParser;
        private final @Nullable ControlTotals totals;
        private @Nullable Object value;

        Cell(int index, SourceColumn column, Header.Place place, BigDecimal factor, @Nullable ControlTotals totals) {
            this.column = index;
            this.place = place;
            this.required = column.required();
            this.parser = ValueParsers.of(column, place.text(), factor);
            this.totalParser = totals == null ? parser : ValueParsers.of(column.unbounded(), place.text(), factor);
            this.totals = totals;
        }
    }

    /** Wide columns that give one output: what their headers say, by contract column, and their cells. */
    private record Group(Map<Integer, Object> names, List<Cell> cells) {}

    TableReading(FeedContract feed, ReferenceData reference, Header header, FileText text, LocalDate received)
            throws UnreadableFileException {
        this.header = header;
        this.sheet = text.sheet();
        this.isText = sheet.isEmpty();
        this.readWidth = header.readWidth();
        this.classifier = new RowClassifier(feed.shape(), header);
        this.mapper = new RecordMapper(feed, reference, header, text, received);
        this.typed = new TypedRow(header);
        this.filler = new RowFiller(feed, header);
        ColumnUnits units = new ColumnUnits(header.caption(), text.path().file());
        for (int i = 0; i < feed.columns().size(); i++) {
            Optional<Header.Place> place = header.columns().get(i);
            if (place.isPresent()) {
                cells.add(cell(feed, i, place.get(), units));
            }
        }
        all.addAll(cells);
        for (Header.Wide wide : header.wide()) {
            Group group = group(feed, wide, units);
            groups.add(group);
            all.addAll(group.cells());
        }
        this.wideColumns = groups.stream()
                .flatMap(group -> group.cells().stream())
                .map(cell -> cell.column)
                .distinct()
                .toList();
        this.lookingAhead =
                all.stream().filter(cell -> cell.parser.looksAhead()).toList();
    }

    private static Group group(FeedContract feed, Header.Wide wide, ColumnUnits units) throws UnreadableFileException {
        List<Cell> cells = new ArrayList<>();
        for (Map.Entry<String, Header.Place> place : wide.places().entrySet()) {
            cells.add(cell(feed, feed.position(place.getKey()), place.getValue(), units));
        }
        return new Group(WideNames.read(feed, wide), cells);
    }

    private static Cell cell(FeedContract feed, int index, Header.Place place, ColumnUnits units)
            throws UnreadableFileException {
        SourceColumn column = feed.columns().get(index);
        boolean isAdded = !feed.shape().totals().isEmpty()
                && (column.type() == ColumnType.COUNT || column.type() == ColumnType.MONEY);
        ControlTotals.Figures figures =
                column.type() == ColumnType.COUNT ? ControlTotals.Figures.COUNTED : ControlTotals.Figures.MEASURED;
        ControlTotals totals = isAdded ? new ControlTotals(place.text(), figures) : null;
        return new Cell(index, column, place, units.factor(column, place), totals);
    }

    RowClass classify(RawRow row) {
        return classifier.classify(row);
    }

    /** The subject rows of a record; when it is not sound, its faults say why. */
    List<SubjectRecord> read(RawRow row) {
        typed.begin(filler.fill(row));
        Faults faults = typed.faults();
        if (!row.damage().isEmpty()) {
            faults.add("", RejectionReason.DAMAGED_LINE, row.damage(), row.text(0));
            return List.of();
        }
        if (isText && !hasAllCells(row)) {
            return List.of();
        }
        RawRow filled = typed.row();
        for (Cell cell : cells) {
            parse(cell, filled, faults);
            typed.set(cell.column, cell.value);
        }
        if (groups.isEmpty()) {
            return mapper.map(typed);
        }
        List<SubjectRecord> records = new ArrayList<>();
        for (Group group : groups) {
            typed.clear(wideColumns);
            group.names().forEach(typed::set);
            for (Cell cell : group.cells()) {
                parse(cell, filled, faults);
                typed.set(cell.column, cell.value, cell.place);
            }
            records.addAll(mapper.map(typed));
        }
        return records;
    }

    private static void parse(Cell cell, RawRow row, Faults faults) {
        int before = faults.size();
        Object value = cell.parser.parse(row, cell.place.cell(), faults);
        cell.value = value;
        if (value == null && cell.required && faults.size() == before) {
            faults.add(
                    cell.place.text(), RejectionReason.MISSING_VALUE, "it must be told", row.text(cell.place.cell()));
        }
        if (cell.totals != null) {
            addPart(cell.totals, value, faults.size() > before);
        }
    }

    /** Tells the row behind the one that is read next. */
    void expect(@Nullable RawRow next) {
        for (Cell cell : lookingAhead) {
            cell.parser.expect(next, cell.place.cell());
        }
    }

    /** How many rows were left out because the workbook hides them. */
    int hidden() {
        return classifier.hidden();
    }

    private boolean hasAllCells(RawRow row) {
        int filled = row.filledWidth();
        if (row.width() < readWidth || filled > header.width()) {
            int found = Math.max(row.width() < readWidth ? row.width() : filled, 0);
            typed.faults()
                    .add(
                            "",
                            RejectionReason.WRONG_COLUMN_COUNT,
                            "it must have " + header.width() + " cells",
                            found + " cells");
            return false;
        }
        return true;
    }

    private static void addPart(ControlTotals totals, @Nullable Object value, boolean atFault) {
        if (value != null) {
            totals.add(number(value));
        } else if (atFault) {
            totals.addUnread();
        }
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) value).longValue());
    }

    /** Says that the row read last was taken. */
    void taken() {
        for (Cell cell : all) {
            if (cell.totals != null && cell.value != null) {
                cell.totals.addTaken(number(cell.value));
            }
        }
    }

    /** Compares a totals row with its parts. */
    void control(RawRow row) {
        Faults ignored = new Faults();
        String name = row.text(Math.max(row.firstFilled(), 0));
        for (Cell cell : all) {
            Object total = cell.totals == null ? null : cell.totalParser.parse(row, cell.place.cell(), ignored);
            if (cell.totals != null && total != null) {
                cell.totals.compare(row.line(), name, number(total));
            }
        }
    }

    boolean isSound() {
        return typed.faults().isEmpty();
    }

    DuplicateGuard.Decision decide(DuplicateGuard guard, List<SubjectRecord> records) {
        return guard.decide(typed, records, sheet);
    }

    /** Everything that is wrong with the row read last. */
    List<RejectedRow> rejections(RawRow row) {
        String joined = row.joined();
        String raw = joined.length() <= LONGEST_RAW_ROW ? joined : joined.substring(0, LONGEST_RAW_ROW) + "…";
        return typed.faults().all().stream()
                .map(fault -> rejection(row, fault, raw))
                .toList();
    }

    private RejectedRow rejection(RawRow row, Fault fault, String raw) {
        String cell = all.stream()
                .filter(known -> known.place.text().equals(fault.column()))
                .map(known -> row.reference(known.place.cell()))
                .filter(reference -> !reference.isEmpty())
                .map(reference -> fault.column() + "=" + reference)
                .findFirst()
                .orElse("");
        Origin origin = new Origin(sheet, row.line(), cell);
        return new RejectedRow(origin, fault.column(), fault.reason().name(), fault.found(), fault.message(), raw);
    }

    /** Totals that do not agree with their parts, as sentences. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        for (Cell cell : all) {
            if (cell.totals != null) {
                differences.addAll(cell.totals.differences());
            }
        }
        return differences;
    }
}
