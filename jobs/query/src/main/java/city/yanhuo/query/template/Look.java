package city.yanhuo.query.template;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How the cells of a template look, each look made once per workbook. */
final class Look {
    private static final byte[] RED = {(byte) 0xC0, 0x00, 0x00};
    private static final byte[] SLATE = {0x44, 0x54, 0x6A};
    private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xF2, (byte) 0xCC};
    private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    Look(XSSFWorkbook book) {
        this.book = book;
    }

    /** A header's cell; a required column stands out by colour and, where the format may say so, by a star. */
    XSSFCellStyle header(boolean isRequired, String numberFormat) {
        return made.computeIfAbsent("header" + isRequired + numberFormat, key -> {
            XSSFCellStyle style = filled(isRequired ? RED : SLATE, numberFormat);
            style.setFont(font(true, 11, WHITE));
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            border(style);
            return style;
        });
    }

    /** A cell above the header that is to be filled in. */
    XSSFCellStyle asked() {
        return made.computeIfAbsent("asked", key -> {
            XSSFCellStyle style = filled(YELLOW, "@");
            style.setLocked(false);
            border(style);
            return style;
        });
    }

    /** A column to be filled in. */
    XSSFCellStyle entry(String numberFormat) {
        return made.computeIfAbsent("entry" + numberFormat, key -> {
            XSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(numberFormat));
            style.setLocked(false);
            return style;
        });
    }

    /** A heading. */
    XSSFCellStyle title(int points) {
        return made.computeIfAbsent("title" + points, key -> {
            XSSFCellStyle style = book.createCellStyle();
            style.setFont(font(true, points, null));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    /** A text that may be long. */
    XSSFCellStyle text() {
        return made.computeIfAbsent("text", key -> {
            XSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("@"));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            return style;
        });
    }

    /** A text in a table. */
    XSSFCellStyle cell() {
        return made.computeIfAbsent("cell", key -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(text());
            border(style);
            return style;
        });
    }

    private XSSFCellStyle filled(byte[] colour, String numberFormat) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFillForegroundColor(new XSSFColor(colour, new DefaultIndexedColorMap()));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setDataFormat(book.createDataFormat().getFormat(numberFormat));
        return style;
    }

    private XSSFFont font(boolean isBold, int points, byte @Nullable [] colour) {
        XSSFFont font = book.createFont();
        font.setBold(isBold);
        font.setFontHeightInPoints((short) points);
        if (colour != null) {
            font.setColor(new XSSFColor(colour, new DefaultIndexedColorMap()));
        }
        return font;
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
