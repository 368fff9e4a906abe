package city.yanhuo.scheduler.template;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into words. */
final class Lexer {
    private static final String LONG_OPERATOR = "//";
    private static final String OPERATORS = "+-*/%~|.,:()[]=";

    private final String text;
    private final int end;
    private int at;

    /** The expression between two places of a template. */
    Lexer(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    List<Token> tokens() throws Refused {
        List<Token> tokens = new ArrayList<>();
        skipBlanks();
        while (at < end) {
            tokens.add(next());
            skipBlanks();
        }
        tokens.add(new Token(Token.Kind.END, "", end));
        return tokens;
    }

    private void skipBlanks() {
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Token next() throws Refused {
        int start = at;
        char first = text.charAt(at);
        if (Character.isLetter(first) || first == '_') {
            while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            return new Token(Token.Kind.NAME, text.substring(start, at), start);
        }
        if (Character.isDigit(first)) {
            return number(start);
        }
        if (first == '\'' || first == '"') {
            return string(start, first);
        }
        if (text.startsWith(LONG_OPERATOR, at)) {
            at += LONG_OPERATOR.length();
            return new Token(Token.Kind.OPERATOR, LONG_OPERATOR, start);
        }
        at++;
        if (OPERATORS.indexOf(first) < 0) {
            throw new Refused(
                    start,
                    "Cannot read a template: this sign is not in the subset, found \"" + first
                            + "\"; see schemas/dag/README.md for what is");
        }
        return new Token(Token.Kind.OPERATOR, String.valueOf(first), start);
    }

    private Token number(int start) {
        boolean fraction = false;
        while (at < end && (Character.isDigit(text.charAt(at)) || (!fraction && isPoint()))) {
            fraction |= text.charAt(at) == '.';
            at++;
        }
        return new Token(Token.Kind.NUMBER, text.substring(start, at), start);
    }

    private boolean isPoint() {
        return text.charAt(at) == '.' && at + 1 < end && Character.isDigit(text.charAt(at + 1));
    }

    private Token string(int start, char quote) throws Refused {
        StringBuilder characters = new StringBuilder();
        for (at = start + 1; at < end; at++) {
            char next = text.charAt(at);
            if (next == quote) {
                at++;
                return new Token(Token.Kind.STRING, characters.toString(), start);
            }
            if (next == '\\' && at + 1 < end) {
                characters.append(escaped(text.charAt(++at)));
            } else {
                characters.append(next);
            }
        }
        throw new Refused(start, "Cannot read a template: a text must end with its quote, found none after " + quote);
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\', '\'', '"' -> String.valueOf(letter);
            default -> "\\" + letter;
        };
    }
}
