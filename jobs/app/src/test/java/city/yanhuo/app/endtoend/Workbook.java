package city.yanhuo.app.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An .xlsx file of the sample with one cell of its first sheet typed otherwise. */
final class Workbook {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Workbook() {}

    /** Copies a workbook; the number in a cell becomes another. */
    static void retype(Path source, String cell, String number, String typed, Path target) {
        String before = "<c r=\"" + cell + "\" t=\"n\"><v>" + number + "</v>";
        String after = "<c r=\"" + cell + "\" t=\"n\"><v>" + typed + "</v>";
        try {
            Files.createDirectories(target.getParent());
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(source));
                    OutputStream file = Files.newOutputStream(target);
                    ZipOutputStream out = new ZipOutputStream(file)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(entry.getName().equals(SHEET) ? retyped(in, before, after) : in.readAllBytes());
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static byte[] retyped(InputStream sheet, String before, String after) throws IOException {
        String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        if (!text.contains(before)) {
            throw new IllegalStateException("no cell " + before);
        }
        return text.replace(before, after).getBytes(StandardCharsets.UTF_8);
    }
}
