package city.yanhuo.query.template;

import city.yanhuo.contract.Label;
import city.yanhuo.query.export.TextWidth;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet that explains the other one. */
final class InstructionSheet {
    static final String NAME = "填表说明 Instructions";

    private static final int[] WIDTHS = {30, 22, 28, 24, 34, 34, 24, 24};
    private static final int UNIT_OF_WIDTH = 256;
    private static final float LINE_POINTS = 15.5f;

    private final XSSFSheet sheet;
    private final Look look;
    private int next;

    InstructionSheet(XSSFSheet sheet, Look look) {
        this.sheet = sheet;
        this.look = look;
    }

    void write(Form form) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * UNIT_OF_WIDTH);
        }
        Instructions words = new Instructions(form);
        heading(
                new Label(
                        form.feed().label().zh() + " 填表说明",
                        "Instructions: " + form.feed().label().en()),
                14);
        words.delivery().forEach(this::fact);
        heading(new Label("怎样填", "How to fill it in"), 12);
        List<Label> steps = words.steps();
        for (int i = 0; i < steps.size(); i++) {
            sentence((i + 1) + ". ", steps.get(i));
        }
        if (!form.caption().lines().isEmpty()) {
            heading(new Label("表头上方", "Above the header"), 12);
            table(Instructions.captionHeads(), words.caption());
        }
        heading(new Label("各列", "Columns"), 12);
        table(words.columnHeads(), words.columns());
        if (!words.checks().isEmpty()) {
            heading(new Label("检查（不符合的行会被退回）", "Checks (a row that breaks one is sent back)"), 12);
            words.checks().forEach(check -> sentence("• ", check));
        }
        sheet.enableLocking();
    }

    private void heading(Label words, int points) {
        if (next > 0) {
            next++;
        }
        cell(sheet.createRow(next++), 0, words.both(), look.title(points));
    }

    private void fact(List<String> fact) {
        XSSFRow row = sheet.createRow(next++);
        cell(row, 0, fact.get(0), look.text());
        wide(row, 1, fact.get(1));
    }

    private void sentence(String mark, Label words) {
        wide(sheet.createRow(next++), 0, mark + words.zh());
        wide(sheet.createRow(next++), 0, " ".repeat(mark.length() + 1) + words.en());
    }

    /** A text over the whole width; merged cells do not grow by themselves. */
    private void wide(XSSFRow row, int from, String text) {
        cell(row, from, text, look.text());
        int last = WIDTHS.length - 3;
        int width = 0;
        for (int i = from; i <= last; i++) {
            width += WIDTHS[i];
        }
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, last));
        row.setHeightInPoints(LINE_POINTS * lines(text, width));
    }

    private void table(List<String> heads, List<List<String>> rows) {
        XSSFRow top = sheet.createRow(next++);
        for (int i = 0; i < heads.size(); i++) {
            cell(top, i, heads.get(i), look.header(false, "@"));
        }
        for (List<String> texts : rows) {
            XSSFRow row = sheet.createRow(next++);
            int most = 1;
            for (int i = 0; i < texts.size(); i++) {
                cell(row, i, texts.get(i), look.cell());
                most = Math.max(most, lines(texts.get(i), WIDTHS[i]));
            }
            row.setHeightInPoints(LINE_POINTS * most);
        }
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (TextWidth.of(line) + width - 3) / (width - 2)))
                .sum();
    }

    private static void cell(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
