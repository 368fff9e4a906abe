package city.yanhuo.query.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The texts of the drop-downs, one list a column, on a hidden sheet: a list inside a validation may have 255 characters only. */
final class ChoiceLists {
    private final XSSFSheet sheet;
    private final Map<List<String>, String> ranges = new HashMap<>();

    ChoiceLists(XSSFWorkbook book) {
        this.sheet = book.createSheet("名称 Names");
        sheet.enableLocking();
        book.setSheetHidden(book.getSheetIndex(sheet), true);
    }

    /** The range that holds the texts. */
    String range(List<String> texts) {
        return ranges.computeIfAbsent(List.copyOf(texts), this::written);
    }

    private String written(List<String> texts) {
        int column = ranges.size();
        for (int i = 0; i < texts.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(texts.get(i));
        }
        String letters = CellReference.convertNumToColString(column);
        return "'" + sheet.getSheetName() + "'!$" + letters + "$1:$" + letters + "$" + texts.size();
    }
}
