package city.yanhuo.sample.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

/**
 * The landing folder: {@code <received>/<supplier>/<file>}.
 *
 * @param root the folder
 * @param manifest takes what must become of each file
 */
public record Landing(Path root, Manifest manifest) {
    /** Opens a text file for writing. */
    public TextFile text(LocalDate received, String supplier, String file, TextShape shape) throws IOException {
        String path = path(received, supplier, file);
        return new TextFile(prepare(path), shape, new Tally(manifest, path, ""));
    }

    /** Opens a workbook of one sheet for writing. */
    public SheetFile workbook(LocalDate received, String supplier, String file, String sheet) throws IOException {
        String path = path(received, supplier, file);
        return new SheetFile(prepare(path), sheet, new Tally(manifest, path, sheet));
    }

    /** Delivers a file that is already there a second time, byte by byte, on another day. */
    public void repeat(LocalDate first, LocalDate second, String supplier, String file) throws IOException {
        String path = path(second, supplier, file);
        Files.copy(root.resolve(path(first, supplier, file)), prepare(path), StandardCopyOption.REPLACE_EXISTING);
        manifest.add(new Delivery(path, "DUPLICATE", 0, 0, 0, 0, 0, 0, 0));
    }

    private static String path(LocalDate received, String supplier, String file) {
        return received + "/" + supplier + "/" + file;
    }

    private Path prepare(String path) throws IOException {
        Path target = root.resolve(path);
        Files.createDirectories(target.getParent());
        return target;
    }
}
