package city.yanhuo.query.template;

import city.yanhuo.contract.feed.FileShape;
import city.yanhuo.query.export.TextWidth;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet to be filled in: caption, header, and columns as far down as a sheet goes. All but the cells to be filled is locked. */
final class EntrySheet {
    private static final int UNIT_OF_WIDTH = 256;
    private static final int NARROWEST = 14;
    private static final int WIDEST = 40;

    private final Form form;
    private final XSSFSheet sheet;
    private final Look look;
    private final Validations validations;

    EntrySheet(Form form, XSSFSheet sheet, Look look, Validations validations) {
        this.form = form;
        this.sheet = sheet;
        this.look = look;
        this.validations = validations;
    }

    void write() {
        for (int i = 0; i < form.columns().size(); i++) {
            FormColumn column = form.columns().get(i);
            sheet.setDefaultColumnStyle(i, look.entry(column.form().numberFormat()));
            sheet.setColumnWidth(i, width(column) * UNIT_OF_WIDTH);
            validations.column(
                    column, i, form.firstRow(), i == 0 ? form.feed().shape().totals() : List.of());
        }
        writeCaption();
        writeHeader();
        sheet.createFreezePane(0, form.firstRow());
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockDeleteRows(false);
        sheet.lockInsertRows(false);
    }

    private static int width(FormColumn column) {
        int header = column.levels().stream().mapToInt(TextWidth::of).max().orElse(0);
        int choice = column.choices().stream().mapToInt(TextWidth::of).max().orElse(0);
        int value = column.form().kind() == CellForm.Kind.TIME ? 20 : NARROWEST;
        return Math.min(WIDEST, Math.max(value, Math.max(header, choice) + 4));
    }

    private void writeCaption() {
        int row = 0;
        if (form.caption().title().isPresent()) {
            locked(lockedRow(row++), 0, form.caption().title().get()).setCellStyle(look.title(14));
        }
        for (CaptionLine line : form.caption().lines()) {
            writeLine(line, row++);
        }
    }

    private void writeLine(CaptionLine line, int at) {
        XSSFRow row = lockedRow(at);
        int cell = 0;
        if (line.before().isPresent()) {
            locked(row, cell++, line.before().get()).setCellStyle(look.title(11));
        }
        CellRangeAddress asked = new CellRangeAddress(at, at, cell, cell + 1);
        for (int part = cell; part <= cell + 1; part++) {
            row.createCell(part).setCellStyle(look.asked());
        }
        if (!line.prefilled().isEmpty()) {
            row.getCell(cell).setCellValue(line.prefilled());
        }
        sheet.addMergedRegion(asked);
        validations.asked(line, new CellRangeAddressList(at, at, cell, cell));
        if (line.after().isPresent()) {
            locked(row, cell + 2, line.after().get()).setCellStyle(look.title(11));
        }
    }

    /** Where the value of a line is typed. */
    static String asked(Form form, CaptionLine line) {
        int row = form.caption().lines().indexOf(line) + (form.caption().title().isPresent() ? 1 : 0);
        return new CellReference(row, line.before().isPresent() ? 1 : 0, false, false).formatAsString();
    }

    /** A row whose cells do not take the look of the columns below it. */
    private XSSFRow lockedRow(int at) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < form.columns().size(); i++) {
            row.createCell(i).setCellStyle(look.title(11));
        }
        return row;
    }

    private static XSSFCell locked(XSSFRow row, int column, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        return cell;
    }

    private void writeHeader() {
        int levels = form.feed().shape().headerRows();
        for (int level = 0; level < levels; level++) {
            XSSFRow row = sheet.createRow(form.headerRow() + level);
            for (int i = 0; i < form.columns().size(); i++) {
                FormColumn column = form.columns().get(i);
                boolean isLast = level == column.levels().size() - 1;
                XSSFCell cell = row.createCell(i);
                cell.setCellStyle(
                        header(column, isLast || level >= column.levels().size()));
                if (level < column.levels().size() && !isJoined(i, level)) {
                    cell.setCellValue(column.levels().get(level));
                }
            }
        }
        mergeHeader(levels);
    }

    /** The star is a matter of the format, so that the text stays the contract's; a file saved as text would hold it. */
    private XSSFCellStyle header(FormColumn column, boolean isOwn) {
        boolean isRequired = column.column().required() && isOwn;
        boolean mayShow = form.feed().shape().format() != FileShape.Format.CSV;
        return look.header(isRequired, isRequired && mayShow ? "@\" *\"" : "@");
    }

    private void mergeHeader(int levels) {
        for (int i = 0; i < form.columns().size(); i++) {
            int own = form.columns().get(i).levels().size();
            if (own < levels) {
                merge(own - 1, levels - 1, i, i);
            }
            for (int level = 0; level < own - 1; level++) {
                int last = i;
                while (last + 1 < form.columns().size() && isJoined(last + 1, level)) {
                    last++;
                }
                if (last > i && !isJoined(i, level)) {
                    merge(level, level, i, last);
                }
            }
        }
    }

    private void merge(int top, int bottom, int left, int right) {
        sheet.addMergedRegion(new CellRangeAddress(form.headerRow() + top, form.headerRow() + bottom, left, right));
    }

    /** Whether a column's cell on a level above its last belongs to the cell on its left. */
    private boolean isJoined(int position, int level) {
        if (position == 0) {
            return false;
        }
        List<String> own = form.columns().get(position).levels();
        List<String> left = form.columns().get(position - 1).levels();
        return level < own.size() - 1
                && level < left.size() - 1
                && own.subList(0, level + 1).equals(left.subList(0, level + 1));
    }
}
