package city.yanhuo.app.tracing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Cells of a workbook as its XML has them; knows the first sheet, shared strings and plain numbers, and nothing of the product. */
final class LandedCells {
    private static final Pattern TEXT = Pattern.compile("<t[^>]*>(.*?)</t>", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL);
    private static final Pattern SHEET = Pattern.compile("<sheet [^>]*name=\"([^\"]*)\"");

    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-fA-F]+);");

    private final String sheet;
    private final String cells;
    private final List<String> strings = new ArrayList<>();

    LandedCells(Path workbook) {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            Matcher name = SHEET.matcher(part(zip, "xl/workbook.xml"));
            this.sheet = name.find() ? name.group(1) : "";
            this.cells = part(zip, "xl/worksheets/sheet1.xml");
            Matcher string = STRING.matcher(part(zip, "xl/sharedStrings.xml"));
            while (string.find()) {
                Matcher text = TEXT.matcher(string.group(1));
                StringBuilder whole = new StringBuilder();
                while (text.find()) {
                    whole.append(text.group(1));
                }
                strings.add(whole.toString());
            }
        } catch (IOException e) {
            throw new AssertionError("Cannot open " + workbook, e);
        }
    }

    /** Name of the first sheet. */
    String sheet() {
        return sheet;
    }

    /** The text of a cell, as {@code C5}; "" for one that is not there. */
    String at(String address) {
        Matcher cell = Pattern.compile("<c r=\"" + address + "\"([^>]*)>(?:<v>(.*?)</v>)?</c>")
                .matcher(cells);
        if (!cell.find() || cell.group(2) == null) {
            return "";
        }
        return cell.group(1).contains("t=\"s\"") ? strings.get(Integer.parseInt(cell.group(2))) : cell.group(2);
    }

    private static String part(ZipFile zip, String name) throws IOException {
        String xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        return CHARACTER.matcher(xml).replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }
}
