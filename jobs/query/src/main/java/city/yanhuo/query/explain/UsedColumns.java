package city.yanhuo.query.explain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which columns some SQL expressions name. */
final class UsedColumns {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private UsedColumns() {}

    static List<String> of(Collection<String> expressions, Collection<String> columns) {
        Set<String> words = new HashSet<>();
        for (String expression : expressions) {
            Matcher word = WORD.matcher(expression.replaceAll("'[^']*'", "''"));
            while (word.find()) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
        }
        return columns.stream().filter(words::contains).toList();
    }
}
