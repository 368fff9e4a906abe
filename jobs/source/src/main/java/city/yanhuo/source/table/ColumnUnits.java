package city.yanhuo.source.table;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.unit.Dimension;
import city.yanhuo.contract.unit.Unit;
import city.yanhuo.source.raw.UnreadableFileException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the unit of a column's cells: what its header names, else the caption, else the file's name, else the contract. */
public final class ColumnUnits {
    private final Caption caption;
    private final List<Unit> ofName;

    /** Looks in the caption of one table, and in its file's name. */
    public ColumnUnits(Caption caption, String fileName) {
        this.caption = caption;
        this.ofName = Caption.unitsInBrackets(fileName);
    }

    /** Who names the unit of a column. */
    public enum Origin {
        HEADER,
        CAPTION,
        FILE_NAME,
        CONTRACT
    }

    /**
     * The unit of a column's cells.
     *
     * @param unit the unit
     * @param origin who names it
     */
    public record Named(Unit unit, Origin origin) {}

    /**
     * The unit of the cells; empty where nothing is to be converted.
     *
     * @throws UnreadableFileException when the header's unit does not belong to the column, or the caption names two that could, or one
     *     that nobody knows
     */
    public Optional<Named> find(SourceColumn column, Header.Place place) throws UnreadableFileException {
        Optional<Unit> declared = Unit.find(column.unit());
        if (declared.isEmpty() && column.type() != ColumnType.COUNT) {
            return Optional.empty();
        }
        if (place.unit().isPresent()) {
            return Optional.of(new Named(ofHeader(place.unit().get(), declared, place), Origin.HEADER));
        }
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> ofCaption = fitting(caption.units(), declared.get(), place, "above the table");
        if (ofCaption.isPresent()) {
            return ofCaption.map(unit -> new Named(unit, Origin.CAPTION));
        }
        requireKnown(caption.unknownUnits(), declared.get(), place);
        return Optional.of(fitting(ofName, declared.get(), place, "in the file's name")
                .map(unit -> new Named(unit, Origin.FILE_NAME))
                .orElseGet(() -> new Named(declared.get(), Origin.CONTRACT)));
    }

    /**
     * The factor that turns the cells into 元, single things or ratios; one where nothing is to be converted.
     *
     * @throws UnreadableFileException as {@link #find}
     */
    public BigDecimal factor(SourceColumn column, Header.Place place) throws UnreadableFileException {
        return find(column, place).map(named -> named.unit().factor()).orElse(BigDecimal.ONE);
    }

    private static Unit ofHeader(Unit named, Optional<Unit> declared, Header.Place place)
            throws UnreadableFileException {
        Dimension wanted = declared.map(Unit::dimension).orElse(Dimension.COUNT);
        boolean fits = declared.isPresent() ? thing(named).equals(thing(declared.get())) : named.dimension() == wanted;
        if (!fits) {
            throw new UnreadableFileException("the unit of its column " + place.text() + " must be one of "
                    + declared.map(Unit::text).orElse("things") + ", found " + named.text()
                    + "; correct the header, or the unit in the contract");
        }
        return named;
    }

    private static void requireKnown(List<String> words, Unit declared, Header.Place place)
            throws UnreadableFileException {
        Optional<String> unknown =
                words.stream().filter(declared::isResembledBy).findFirst();
        if (unknown.isPresent()) {
            throw new UnreadableFileException("the unit of its column " + place.text()
                    + " is none that is known, found " + unknown.get() + "; write it as one of "
                    + String.join(", ", Unit.texts(declared.dimension())));
        }
    }

    private static Optional<Unit> fitting(List<Unit> units, Unit declared, Header.Place place, String where)
            throws UnreadableFileException {
        List<Unit> fitting = units.stream()
                .filter(unit -> thing(unit).equals(thing(declared)))
                .distinct()
                .toList();
        if (fitting.size() > 1 && !fitting.contains(declared)) {
            throw new UnreadableFileException("the unit of its column " + place.text() + " is open, found "
                    + fitting.stream().map(Unit::text).collect(Collectors.joining(" and "))
                    + " " + where + "; write the unit into the header");
        }
        return fitting.size() > 1 ? Optional.of(declared) : fitting.stream().findFirst();
    }

    /** What is measured, whatever the power of ten: 人次 for 万人次; all money and all ratios are one thing each. */
    private static String thing(Unit unit) {
        return switch (unit.dimension()) {
            case MONEY -> Dimension.MONEY.name();
            case RATIO -> Dimension.RATIO.name();
            case COUNT, OTHER -> unit.text().replaceFirst("^[百千万亿]+", "");
        };
    }
}
