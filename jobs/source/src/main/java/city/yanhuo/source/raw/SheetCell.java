package city.yanhuo.source.raw;

import java.math.BigDecimal;

/**
 * One cell of a workbook.
 *
 * @param kind what it holds
 * @param text the characters; of a number the digits that the file holds
 * @param number the value of a NUMBER, PERCENT or DATE cell; zero otherwise
 */
record SheetCell(CellKind kind, String text, BigDecimal number) {
    static final SheetCell BLANK = new SheetCell(CellKind.BLANK, "", BigDecimal.ZERO);

    static SheetCell text(String text) {
        return Blanks.only(text) ? BLANK : new SheetCell(CellKind.TEXT, text, BigDecimal.ZERO);
    }

    static SheetCell of(CellKind kind, String text) {
        return new SheetCell(kind, text, BigDecimal.ZERO);
    }
}
