package city.yanhuo.contract.feed;

import city.yanhuo.contract.yaml.YamlFields;
import java.nio.charset.Charset;

/** What a file's shape must hold. */
final class ShapeRules {
    private ShapeRules() {}

    static void check(FileShape shape, YamlFields yaml) {
        if (!shape.encoding().equals("AUTO") && !isCharset(shape.encoding())) {
            yaml.problem(
                    "encoding",
                    "it must be auto or a charset that Java knows, found \"" + shape.encoding()
                            + "\"; write auto, UTF-8 or GB18030");
        }
        if (shape.headerRows() < 1 || shape.headerRows() > 3) {
            yaml.problem("header_rows", "a header has 1 to 3 rows, found " + shape.headerRows());
        }
        if (shape.format() == FileShape.Format.XLSX && (yaml.has("delimiter") || yaml.has("encoding"))) {
            yaml.problem("format", "a workbook has neither delimiter nor encoding, found xlsx with one; drop it");
        }
        if (shape.format() == FileShape.Format.CSV && yaml.has("sheets")) {
            yaml.problem("sheets", "a text file has no sheets, found csv with them; drop the key");
        }
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
