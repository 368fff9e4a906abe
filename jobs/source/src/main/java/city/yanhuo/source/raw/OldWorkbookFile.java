package city.yanhuo.source.raw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The chosen sheets of an .xls workbook (BIFF8). The format ends at 65,536 rows, so that it may be held in memory. */
final class OldWorkbookFile implements TableFile {
    private final HSSFWorkbook workbook;
    private final Deque<Integer> chosen;

    private OldWorkbookFile(HSSFWorkbook workbook, List<Integer> chosen) {
        this.workbook = workbook;
        this.chosen = new ArrayDeque<>(chosen);
    }

    static OldWorkbookFile open(Path file, SheetChoice choice) throws IOException, UnreadableFileException {
        HSSFWorkbook workbook;
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            workbook = new HSSFWorkbook(files, false);
        } catch (IOException | RuntimeException e) {
            throw WorkbookFile.damaged(e);
        }
        List<SheetChoice.Named> sheets = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(i -> new SheetChoice.Named(
                        workbook.getSheetName(i), !workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)))
                .toList();
        return new OldWorkbookFile(workbook, choice.among(sheets));
    }

    @Override
    public @Nullable RowSource nextTable() {
        Integer next = chosen.poll();
        return next == null ? null : new OldSheetRows(workbook, workbook.getSheetAt(next));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
