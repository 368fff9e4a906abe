package city.yanhuo.query.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as Excel takes them: at most 31 characters, none of {@code []:*?/\}, each once whatever its case. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /** The name, or the nearest one that is free. */
    String take(String wanted) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\]", "_").replaceAll("^'|'$", "_");
        String name = shortened(plain, "");
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = shortened(plain, " (" + n + ")");
        }
        return name;
    }

    private static String shortened(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST - end.length())) + end;
    }
}
