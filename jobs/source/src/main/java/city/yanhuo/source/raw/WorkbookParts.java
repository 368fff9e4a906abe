package city.yanhuo.source.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through an .xlsx before the library does, which makes room for whatever a file says: how much its parts unfold to, and whether a
 * cell lies behind the last column that a workbook can have.
 */
final class WorkbookParts {
    private static final int BUFFER = 1 << 16;

    /** XFD is the last column. */
    private static final int MOST_LETTERS = 3;

    private final long limit;
    private long unpacked;
    private boolean hasFormats;

    private WorkbookParts(long packed) {
        this.limit = Unfolding.limit(packed);
    }

    /**
     * Looks through all parts.
     *
     * @throws UnreadableFileException when they unfold to more than any table, or hold a cell where there is none
     */
    static WorkbookParts of(Path file) throws IOException, UnreadableFileException {
        WorkbookParts parts = new WorkbookParts(Files.size(file));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : zip.stream().toList()) {
                parts.hasFormats |= part.getName().endsWith("styles.xml");
                try (InputStream in = zip.getInputStream(part)) {
                    parts.look(part.getName(), in);
                }
            }
        }
        return parts;
    }

    /** Whether it has number formats; without them, as small programs write it, it has plain numbers only. */
    boolean hasFormats() {
        return hasFormats;
    }

    private void look(String part, InputStream in) throws IOException, UnreadableFileException {
        boolean isSheet = part.startsWith("xl/worksheets/");
        ReferenceScan references = new ReferenceScan();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > limit) {
                throw new UnreadableFileException("it is no honest workbook, found parts that unfold to more than "
                        + (limit >> 20) + " MB; save it anew and send it again");
            }
            if (isSheet && references.isTooFar(buffer, read)) {
                throw new UnreadableFileException("the workbook is damaged, found a cell behind column XFD in " + part
                        + "; open it, save it as .xlsx and send it again");
            }
        }
    }

    /** Finds {@code r="ABCD1"}: an attribute r of more letters than a column has. */
    private static final class ReferenceScan {
        private int letters = -1;
        private byte before;
        private byte farther;
        private boolean afterName;

        boolean isTooFar(byte[] bytes, int count) {
            for (int i = 0; i < count; i++) {
                byte b = bytes[i];
                boolean isLetter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
                if (letters >= 0) {
                    if (letters > MOST_LETTERS && b >= '0' && b <= '9') {
                        return true;
                    }
                    letters = isLetter ? letters + 1 : -1;
                } else if (b == '=' || b <= ' ') {
                    afterName |= before == 'r' && farther <= ' ';
                } else {
                    letters = afterName && (b == '"' || b == '\'') ? 0 : -1;
                    afterName = false;
                }
                farther = before;
                before = b;
            }
            return false;
        }
    }
}
