package city.yanhuo.source.raw;

import city.yanhuo.contract.feed.FileShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file as the contract's shape says, and refuses what is something else than its name. */
public final class TableFiles {
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int OLE2_DIRECTORY = 1 << 20;

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
                    throw other(file, signature, "text with a delimiter", "save it as .csv in its own program");
                }
                yield TextFile.open(file, shape.encoding(), shape.delimiter());
            }
            case XLSX -> {
                if (signature != FileSignature.ZIP) {
                    throw other(file, signature, "a workbook", "open it, save it as .xlsx");
                }
                yield WorkbookFile.open(file, shape.sheets());
            }
        };
    }

    private static UnreadableFileException other(Path file, FileSignature found, String wanted, String advice)
            throws IOException {
        if (found == FileSignature.OLE2 && isEncrypted(file)) {
            return new UnreadableFileException(
                    "it is encrypted, found a workbook with a password; send it without one");
        }
        return new UnreadableFileException("it is not " + wanted + " as its name says, found " + found.spoken() + "; "
                + advice + " and send it again");
    }

    private static boolean isEncrypted(Path file) throws IOException {
        byte[] head;
        try (java.io.InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(OLE2_DIRECTORY);
        }
        for (int start = 0; start + ENCRYPTED.length <= head.length; start++) {
            int same = 0;
            while (same < ENCRYPTED.length && head[start + same] == ENCRYPTED[same]) {
                same++;
            }
            if (same == ENCRYPTED.length) {
                return true;
            }
        }
        return false;
    }
}
