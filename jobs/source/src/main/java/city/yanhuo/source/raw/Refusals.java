package city.yanhuo.source.raw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What is said of files that are something else than their contract says. */
final class Refusals {
    private Refusals() {}

    /** A file of another kind than wanted. */
    static UnreadableFileException other(Path file, FileSignature found, String wanted, String advice)
            throws IOException, UnreadableFileException {
        if (found == FileSignature.OLE2) {
            requireWorkbook(file);
        }
        return new UnreadableFileException("it is not " + wanted + " as its name says, found " + found.spoken() + "; "
                + advice + " and send it again");
    }

    /** Refuses an Office document of the old format that is no workbook, or one with a password. */
    static void requireWorkbook(Path file) throws IOException, UnreadableFileException {
        Set<String> parts;
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            parts = Set.copyOf(files.getRoot().getEntryNames());
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(
                    "it is not a workbook as its name says, found an old Office document that is cut off or damaged; "
                            + "open it, save it as .xlsx and send it again",
                    e);
        }
        if (parts.contains("EncryptedPackage")) {
            throw new UnreadableFileException("it is encrypted, found a workbook with a password; send it without one");
        }
        if (parts.stream().anyMatch(part -> part.startsWith("ET"))) {
            throw new UnreadableFileException(
                    "it is a WPS workbook (.et), found its parts; open it in WPS, save it as .xlsx and send it again");
        }
        if (parts.contains("WordDocument")) {
            throw new UnreadableFileException(
                    "it is not a workbook, found a Word document; put its table into a workbook and send that");
        }
        if (!parts.contains("Workbook") && !parts.contains("Book")) {
            throw new UnreadableFileException("it is not a workbook, found an old Office document with "
                    + String.join(", ", parts.stream().sorted().toList())
                    + "; open it, save it as .xlsx and send it again");
        }
    }
}
