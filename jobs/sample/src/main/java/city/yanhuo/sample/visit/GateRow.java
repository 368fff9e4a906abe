package city.yanhuo.sample.visit;

import city.yanhuo.sample.file.TextFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes one day of one place, spoiled where it is meant to be. */
final class GateRow {
    private static final int PLACE = 1;
    private static final int VISITS = 2;
    private static final int PEAK = 4;
    private static final GateDay NOTHING = new GateDay(0, OptionalLong.empty(), OptionalLong.empty());

    private GateRow() {}

    /** Writes the row, and gives what of it counts in the totals row. */
    static GateDay write(TextFile file, GatePlace place, LocalDate day, GateDay typed) throws IOException {
        String[] cells = GateFiles.cells(place, day, typed).toArray(String[]::new);
        Optional<GateDefect> defect = GateDefect.at(place.code(), day);
        if (defect.isEmpty()) {
            file.good(1, cells);
            return typed;
        }
        if (defect.get().losesDay()) {
            writeSpoiled(file, defect.get().kind(), cells, typed);
            return NOTHING;
        }
        file.good(1, cells);
        writeExtra(file, defect.get().kind(), cells, typed);
        return typed;
    }

    private static void writeSpoiled(TextFile file, GateDefect.Kind kind, String[] cells, GateDay typed)
            throws IOException {
        switch (kind) {
            case TEXT_IN_NUMBER -> file.rejected("入园人次", "NOT_A_NUMBER", with(cells, VISITS, "约" + typed.visits()));
            case MISSING_COUNT -> file.rejected("入园人次", "MISSING_VALUE", with(cells, VISITS, ""));
            case NEGATIVE_COUNT -> file.rejected("入园人次", "OUT_OF_RANGE", with(cells, VISITS, "-120"));
            case FRACTION -> file.rejected("入园人次", "TOO_MANY_DECIMALS", with(cells, VISITS, typed.visits() + ".5"));
            case PEAK_ABOVE_VISITS ->
                file.rejected("", "peak_within_visits", with(cells, PEAK, Long.toString(typed.visits() + 60)));
            case TOO_FEW_COLUMNS -> file.rejected("", "WRONG_COLUMN_COUNT", cells[0], cells[PLACE]);
            case NO_SUCH_DAY, UNKNOWN_PLACE, SECOND_VALUE, SAME_ROW ->
                throw new IllegalArgumentException("Cannot spoil a row: it keeps its day, found " + kind);
        }
    }

    private static void writeExtra(TextFile file, GateDefect.Kind kind, String[] cells, GateDay typed)
            throws IOException {
        switch (kind) {
            case NO_SUCH_DAY -> file.rejected("日期", "NOT_A_DATE", with(cells, 0, "2024-02-30"));
            case UNKNOWN_PLACE -> file.rejected("景区", "UNKNOWN_CODE", with(cells, PLACE, "汾河晚渡"));
            case SECOND_VALUE ->
                file.rejected("", "DUPLICATE_KEY", with(cells, VISITS, Long.toString(typed.visits() + 815)));
            case SAME_ROW -> file.duplicate(cells);
            case TEXT_IN_NUMBER, MISSING_COUNT, NEGATIVE_COUNT, FRACTION, PEAK_ABOVE_VISITS, TOO_FEW_COLUMNS ->
                throw new IllegalArgumentException("Cannot add a row: this defect spoils one, found " + kind);
        }
    }

    private static String[] with(String[] cells, int column, String text) {
        String[] changed = cells.clone();
        changed[column] = text;
        return changed;
    }
}
