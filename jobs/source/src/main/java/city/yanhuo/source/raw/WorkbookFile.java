package city.yanhuo.source.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The chosen sheets of an .xlsx workbook, streamed one after the other. */
final class WorkbookFile implements TableFile {
    private final ReadableWorkbook workbook;
    private final Deque<Sheet> chosen;
    private @Nullable SheetRows open;

    private WorkbookFile(ReadableWorkbook workbook, List<Sheet> chosen) {
        this.workbook = workbook;
        this.chosen = new ArrayDeque<>(chosen);
    }

    /** Opens the chosen sheets. */
    static WorkbookFile open(Path file, SheetChoice choice) throws IOException, UnreadableFileException {
        ReadableWorkbook workbook;
        try {
            WorkbookParts parts = WorkbookParts.of(file);
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(parts.hasFormats(), true));
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        try {
            return new WorkbookFile(workbook, choose(workbook, choice));
        } catch (UnreadableFileException e) {
            workbook.close();
            throw e;
        } catch (RuntimeException e) {
            workbook.close();
            throw damaged(e);
        }
    }

    private static List<Sheet> choose(ReadableWorkbook workbook, SheetChoice choice) throws UnreadableFileException {
        List<Sheet> sheets = workbook.getSheets().toList();
        List<SheetChoice.Named> named = sheets.stream()
                .map(sheet -> new SheetChoice.Named(sheet.getName(), sheet.getVisibility() == SheetVisibility.VISIBLE))
                .toList();
        return choice.among(named).stream().map(sheets::get).toList();
    }

    @Override
    public @Nullable RowSource nextTable() throws IOException, UnreadableFileException {
        closeSheet();
        Sheet next = chosen.poll();
        if (next == null) {
            return null;
        }
        try {
            open = new SheetRows(next, workbook.isDate1904());
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        return open;
    }

    /** Malformed parts surface as exceptions of many kinds in the library; all of them mean the same to a supplier. */
    static UnreadableFileException damaged(Exception e) throws IOException {
        Exception cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        if (cause instanceof FileSystemException refused) {
            throw refused;
        }
        String message = e.getMessage();
        String detail = message == null ? e.getClass().getSimpleName() : message;
        return new UnreadableFileException(
                "the workbook is damaged, found " + detail.lines().findFirst().orElse("nothing")
                        + "; open it, save it as .xlsx and send it again",
                e);
    }

    private void closeSheet() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeSheet();
        workbook.close();
    }
}
