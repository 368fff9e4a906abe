package city.yanhuo.source.raw;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A pattern of names: {@code *} is any run of characters but {@code /}, {@code **} any run, {@code ?} one character,
 * {@code {a,b}} one of several. Letters' case and the composed or decomposed form of a name make no difference.
 */
public final class Glob {
    private final Pattern pattern;

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Compiles; every text is a glob. */
    public static Glob of(String glob) {
        String text = Normalizer.normalize(glob, Normalizer.Form.NFC);
        StringBuilder regex = new StringBuilder();
        boolean closes = text.indexOf('}') >= 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' && i + 1 < text.length() && text.charAt(i + 1) == '*') {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '{' && closes && text.indexOf('}', i) > 0 && depth == 0) {
                regex.append("(?:");
                depth++;
            } else if (c == '}' && depth > 0) {
                regex.append(')');
                depth--;
            } else if (c == ',' && depth > 0) {
                regex.append('|');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return new Glob(
                Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
    }

    /** Whether a text may mean several names. */
    public static boolean isPattern(String glob) {
        return glob.chars().anyMatch(c -> c == '*' || c == '?' || c == '{');
    }

    /** Whether the whole name fits. */
    public boolean fits(String name) {
        return pattern.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).matches();
    }
}
