package city.yanhuo.source.raw;

import city.yanhuo.contract.feed.FileShape;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file as the contract's shape says, and refuses what is something else than its name. */
public final class TableFiles {
    private TableFiles() {}

    /**
     * Opens the file's tables.
     *
     * @throws UnreadableFileException when the file is empty, a folder, encrypted, or of another kind than the contract says
     * @throws IOException when the machine cannot read it
     */
    public static TableFile open(Path file, FileShape shape) throws IOException, UnreadableFileException {
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException(
                    "it is a folder, found where a file should be; send the files in it one by one");
        }
        FileSignature signature = FileSignature.of(file);
        if (signature == FileSignature.EMPTY) {
            throw new UnreadableFileException("it is empty, found 0 bytes; send it again");
        }
        return switch (shape.format()) {
            case CSV -> {
                if (signature != FileSignature.TEXT) {
                    throw Refusals.other(
                            file, signature, "text with a delimiter", "save it as .csv in its own program");
                }
                yield TextFile.open(file, shape.encoding(), shape.delimiter(), shape.comment());
            }
            case XLSX -> workbook(file, shape, signature);
            case JSON -> {
                if (signature != FileSignature.TEXT) {
                    throw Refusals.other(file, signature, "JSON", "export it as JSON");
                }
                yield JsonFile.open(file, shape.path());
            }
        };
    }

    /** A workbook is what its bytes are: programs save HTML and text under its name. */
    private static TableFile workbook(Path file, FileShape shape, FileSignature signature)
            throws IOException, UnreadableFileException {
        SheetChoice choice = new SheetChoice(shape.sheets(), shape.hidden());
        return switch (signature) {
            case ZIP -> WorkbookFile.open(file, choice);
            case OLE2 -> {
                Refusals.requireWorkbook(file);
                yield OldWorkbookFile.open(file, choice);
            }
            case HTML -> HtmlFile.open(file);
            case TEXT -> {
                TextEncoding encoding = TextEncoding.decide(file, "auto");
                yield TextFile.open(file, encoding, delimiter(file, encoding), "");
            }
            case EMPTY, PDF, RAR, SEVEN_ZIP, GZIP ->
                throw Refusals.other(file, signature, "a workbook", "open it, save it as .xlsx");
        };
    }

    /** The delimiter of text under a workbook's name: a tab where the first line has one. */
    private static char delimiter(Path file, TextEncoding encoding) throws IOException {
        try (Reader reader = encoding.open(file)) {
            String first = new LineSkipper(reader).skipTo(1);
            return first.indexOf('\t') >= 0 ? '\t' : ',';
        }
    }
}
