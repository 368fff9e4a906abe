package city.yanhuo.source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Kinds of file that bureaus get and that hold no table which a program could read, by their names (domain.md §6.2). */
public final class KnownKinds {
    private static final String UNPACK = "unpack it and send its files";
    private static final String TABLE = "put its table into a workbook and send that";
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    private record Kind(String spoken, String advice) {}

    static {
        add("a RAR archive", UNPACK, ".rar");
        add("a 7z archive", UNPACK, ".7z");
        add("a tar archive", UNPACK, ".tar");
        add("a PDF document", TABLE, ".pdf", ".ofd");
        add("a Word document", TABLE, ".doc", ".docx", ".wps");
        add("slides", TABLE, ".ppt", ".pptx", ".dps");
        add("a picture", TABLE, ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".heic");
        add("a WPS workbook", "open it in WPS, save it as .xlsx and send it again", ".et", ".ett");
        add("a binary workbook", "open it, save it as .xlsx and send it again", ".xlsb", ".ods", ".numbers");
    }

    private KnownKinds() {}

    private static void add(String spoken, String advice, String... endings) {
        for (String ending : endings) {
            KINDS.put(ending, new Kind(spoken, advice));
        }
    }

    /** What is said of a file of such a kind, to follow {@code Cannot read <file>: }; empty for others. */
    public static Optional<String> refusal(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .filter(kind -> name.endsWith(kind.getKey()))
                .findFirst()
                .map(kind -> "it holds no table that can be read, found "
                        + kind.getValue().spoken() + "; " + kind.getValue().advice());
    }
}
