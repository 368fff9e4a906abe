package city.yanhuo.contract.feed;

import city.yanhuo.contract.yaml.YamlFields;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        Map<String, FileShape.Format> owners = new LinkedHashMap<>();
        List.of("delimiter", "encoding", "comment").forEach(key -> owners.put(key, FileShape.Format.CSV));
        List.of("sheets", "hidden").forEach(key -> owners.put(key, FileShape.Format.XLSX));
        owners.put("path", FileShape.Format.JSON);
        List<String> strange = owners.entrySet().stream()
                .filter(owner -> yaml.has(owner.getKey()) && owner.getValue() != shape.format())
                .map(Map.Entry::getKey)
                .toList();
        if (!strange.isEmpty()) {
            yaml.problem(
                    "format",
                    word(shape.format()) + " has no " + String.join(" and no ", strange) + ", found it; drop it");
        }
        if (shape.comment().length() > 1) {
            yaml.problem("comment", "it must be one character, found \"" + shape.comment() + "\"");
        }
    }

    private static String word(FileShape.Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
