package city.yanhuo.source.raw;

import city.yanhuo.contract.feed.FileShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which sheets of a workbook are read: those whose names fit one of the globs, the first visible one when there is no glob. A hidden
 * sheet is read when its name is given in full, or when the contract takes what is hidden.
 *
 * @param globs names or globs
 * @param hidden what happens to hidden sheets that a pattern chooses
 */
record SheetChoice(List<String> globs, FileShape.Hidden hidden) {
    /** One sheet of a workbook. */
    record Named(String name, boolean isVisible) {}

    /**
     * Positions of the chosen sheets.
     *
     * @throws UnreadableFileException when there are none
     */
    List<Integer> among(List<Named> sheets) throws UnreadableFileException {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Named sheet = sheets.get(i);
            if (globs.isEmpty() ? sheet.isVisible() && chosen.isEmpty() : isWanted(sheet)) {
                chosen.add(i);
            }
        }
        if (chosen.isEmpty()) {
            throw new UnreadableFileException("it has no sheet "
                    + (globs.isEmpty() ? "that is shown" : String.join(" or ", globs)) + ", found "
                    + sheets.stream().map(Named::name).collect(Collectors.joining(", "))
                    + "; name the sheet as agreed, or add its name to the contract");
        }
        return chosen;
    }

    private boolean isWanted(Named sheet) {
        return globs.stream()
                .filter(glob -> sheet.isVisible() || hidden == FileShape.Hidden.TAKE || !Glob.isPattern(glob))
                .anyMatch(glob -> Glob.of(glob).fits(sheet.name()));
    }
}
