package city.yanhuo.contract.expression;

import java.util.ArrayList;
import java.util.List;

/** What must not stand in an expression at all, because the two engines read it differently or because it hides something. */
final class LexicalRules {
    private static final int LONGEST = 4000;
    private static final int DEEPEST = 40;

    private final String text;
    private final List<Fault> faults = new ArrayList<>();
    private int depth;

    private LexicalRules(String text) {
        this.text = text;
    }

    static List<Fault> check(String text) {
        return new LexicalRules(text).scan();
    }

    private List<Fault> scan() {
        if (text.isBlank()) {
            return List.of(new Fault(0, "the expression is empty, found nothing"));
        }
        if (text.length() > LONGEST) {
            return List.of(
                    new Fault(0, "it must not be longer than " + LONGEST + " characters, found " + text.length()));
        }
        int position = 0;
        while (position < text.length()) {
            position = text.charAt(position) == '\'' ? string(position) : symbol(position);
        }
        return faults;
    }

    /** Passes over a text in quotes. */
    private int string(int start) {
        int end = text.indexOf('\'', start + 1);
        if (end < 0) {
            faults.add(new Fault(start, "a text is not closed, found " + text.substring(start)));
            return text.length();
        }
        if (text.startsWith("''", end) && end > start + 1) {
            faults.add(new Fault(end, "a text must not hold a quote, found ''; the engines read it differently"));
            return end + 2;
        }
        if (text.substring(start, end).indexOf('\\') >= 0) {
            faults.add(new Fault(start, "a text must not hold a backslash, found " + text.substring(start, end + 1)));
        }
        return end + 1;
    }

    private int symbol(int position) {
        for (String pair : List.of("--", "/*", "//")) {
            if (text.startsWith(pair, position)) {
                faults.add(new Fault(position, "comments are not allowed, found " + pair));
                return text.length();
            }
        }
        char c = text.charAt(position);
        if (";\"`[]{}?:@#$\\&~^!".indexOf(c) >= 0 && !text.startsWith("!=", position)) {
            faults.add(new Fault(position, "the character is not allowed, found " + c));
        } else if (c == '(' && ++depth > DEEPEST) {
            faults.add(new Fault(position, "brackets must not be nested deeper than " + DEEPEST + ", found more"));
            return text.length();
        } else if (c == ')') {
            depth--;
        }
        return position + 1;
    }
}
