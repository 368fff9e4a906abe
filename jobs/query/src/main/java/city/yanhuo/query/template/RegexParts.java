package city.yanhuo.query.template;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.iterators.StringIterator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A contract's pattern around the part that it takes: {@code 报送时间[:：]\s*(\S+)} is the text {@code 报送时间:} and then the part.
 *
 * @param pattern the whole
 * @param before shortest text that fits what stands before the first group
 * @param part shortest text that fits the group
 * @param after shortest text that fits what stands behind it
 */
record RegexParts(Pattern pattern, String before, String part, String after) {
    private static final Pattern FLAGS = Pattern.compile("^\\(\\?[a-zA-Z]+\\)");
    private static final Pattern LAZY = Pattern.compile("(?<!\\\\)([*+?}])[?+]");
    private static final Pattern NAME = Pattern.compile("\\?<[a-zA-Z]\\w*>");
    /** What stands for a pattern that is not given: everything. */
    static final String WHOLE = "(?s)(.*)";

    /** The parts; empty when they cannot be told apart, or no text can be made of them. */
    static Optional<RegexParts> of(Optional<String> pattern) {
        String whole = pattern.orElse(WHOLE);
        String bare = FLAGS.matcher(whole).replaceFirst("");
        int open = firstGroup(bare);
        if (open < 0) {
            return Optional.empty();
        }
        int close = closing(bare, open);
        if (close < 0 || (close + 1 < bare.length() && "*+?{".indexOf(bare.charAt(close + 1)) >= 0)) {
            return Optional.empty();
        }
        Optional<String> before = shortest(bare.substring(0, open));
        Optional<String> part =
                shortest(NAME.matcher(bare.substring(open + 1, close)).replaceFirst(""));
        Optional<String> after = shortest(bare.substring(close + 1));
        return before.isPresent() && part.isPresent() && after.isPresent()
                ? Optional.of(new RegexParts(Pattern.compile(whole), before.get(), part.get(), after.get()))
                : Optional.empty();
    }

    private static int firstGroup(String regex) {
        int at = 0;
        while (at >= 0 && at < regex.length()) {
            if (regex.charAt(at) != '(') {
                at = next(regex, at);
            } else if (!regex.startsWith("(?", at)
                    || NAME.matcher(regex).region(at + 1, regex.length()).lookingAt()) {
                return at;
            } else {
                int close = closing(regex, at);
                at = close < 0 ? -1 : close + 1;
            }
        }
        return -1;
    }

    private static int closing(String regex, int open) {
        int depth = 0;
        for (int i = open; i < regex.length(); i = next(regex, i)) {
            depth += regex.charAt(i) == '(' ? 1 : regex.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The position behind a character, an escape or a class. */
    private static int next(String regex, int at) {
        if (regex.charAt(at) == '\\') {
            return at + 2;
        }
        if (regex.charAt(at) != '[') {
            return at + 1;
        }
        int end = at + 2;
        while (end < regex.length() && regex.charAt(end) != ']') {
            end += regex.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private static Optional<String> shortest(String regex) {
        // how much a quantifier prefers to take says nothing about what fits
        String greedy = LAZY.matcher(regex).replaceAll("$1");
        try {
            StringIterator texts = RgxGen.parse(greedy).iterateUnique();
            return texts.hasNext() ? Optional.of(texts.next()) : Optional.empty();
        } catch (RuntimeException unknownForm) {
            // the library answers forms that it does not know with exceptions of many kinds
            return Optional.empty();
        }
    }
}
