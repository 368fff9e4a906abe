package city.yanhuo.source.raw;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an .xls workbook up to the last one that holds something. */
final class OldSheetRows implements RowSource {
    private static final SheetCell[] NO_CELLS = {};

    private final HSSFSheet sheet;
    private final LocalDate dayZero;
    private final int lastRow;
    private int row;

    OldSheetRows(HSSFWorkbook workbook, HSSFSheet sheet) {
        this.sheet = sheet;
        this.dayZero = SheetRow.dayZero(workbook.getInternalWorkbook().isUsing1904DateWindowing());
        int last = sheet.getLastRowNum();
        while (last >= 0 && read(last).isBlank()) {
            last--;
        }
        this.lastRow = last;
    }

    @Override
    public String sheet() {
        return sheet.getSheetName();
    }

    @Override
    public String form() {
        return "sheet " + sheet();
    }

    @Override
    public @Nullable RawRow next() throws UnreadableFileException {
        if (row > lastRow) {
            return null;
        }
        return read(row++);
    }

    private SheetRow read(int index) {
        HSSFRow source = sheet.getRow(index);
        if (source == null || source.getLastCellNum() <= 0) {
            return new SheetRow(index + 1, NO_CELLS, dayZero, false);
        }
        SheetCell[] cells = new SheetCell[source.getLastCellNum()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = read(source.getCell(i));
        }
        return new SheetRow(index + 1, cells, dayZero, source.getZeroHeight());
    }

    private static SheetCell read(@Nullable Cell cell) {
        if (cell == null) {
            return SheetCell.BLANK;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> SheetCell.text(cell.getRichStringCellValue().getString());
            case BOOLEAN -> SheetCell.of(CellKind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                SheetCell.of(
                        CellKind.ERROR,
                        FormulaError.isValidCode(cell.getErrorCellValue())
                                ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                                : "#?");
            case NUMERIC -> number(cell);
            case BLANK, _NONE, FORMULA -> SheetCell.BLANK;
        };
    }

    private static SheetCell number(Cell cell) {
        double value = cell.getNumericCellValue();
        if (!Double.isFinite(value)) {
            return SheetCell.of(CellKind.ERROR, String.valueOf(value));
        }
        return CellReader.number(
                new BigDecimal(Double.toString(value)),
                NumberFormats.kind(cell.getCellStyle().getDataFormatString()));
    }
}
