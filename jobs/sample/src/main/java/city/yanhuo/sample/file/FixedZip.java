package city.yanhuo.sample.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Rewrites a workbook so that nothing in it tells when it was made: the same cells give the same entries. */
final class FixedZip {
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 1, 10, 0, 0);
    private static final String INSTANT = "2024-01-10T00:00:00Z";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern MERGE = Pattern.compile("<mergeCell [^>]*/>");

    private FixedZip() {}

    /** Reads by the central directory: the writer's local headers leave the sizes open. */
    static void write(byte[] workbook, Path path) throws IOException {
        Path raw = path.resolveSibling(path.getFileName() + ".raw");
        Files.write(raw, workbook);
        try (ZipFile in = new ZipFile(raw.toFile());
                OutputStream file = Files.newOutputStream(path);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(TIME);
                out.putNextEntry(fixed);
                out.write(content(in, entry));
                out.closeEntry();
            }
        } finally {
            Files.delete(raw);
        }
    }

    private static byte[] content(ZipFile workbook, ZipEntry entry) throws IOException {
        try (InputStream in = workbook.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            if (entry.getName().equals(PROPERTIES)) {
                return changed(bytes, FixedZip::withoutTimes);
            }
            return entry.getName().startsWith(SHEETS) ? changed(bytes, FixedZip::withMergesInOrder) : bytes;
        }
    }

    private static byte[] changed(byte[] xml, UnaryOperator<String> change) {
        return change.apply(new String(xml, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutTimes(String properties) {
        return properties.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", INSTANT);
    }

    /** The writer keeps merged ranges in a hash set, whose order differs from run to run. */
    private static String withMergesInOrder(String sheet) {
        List<String> merges =
                MERGE.matcher(sheet).results().map(MatchResult::group).sorted().toList();
        Iterator<String> next = merges.iterator();
        return MERGE.matcher(sheet).replaceAll(found -> next.next());
    }
}
