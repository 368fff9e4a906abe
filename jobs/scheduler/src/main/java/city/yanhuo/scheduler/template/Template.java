package city.yanhuo.scheduler.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A text with expressions in double braces. */
public final class Template {
    private final List<Object> parts;
    private final List<TemplateProblem> problems;
    private final Set<String> names;

    private Template(List<Object> parts, List<TemplateProblem> problems, Set<String> names) {
        this.parts = List.copyOf(parts);
        this.problems = List.copyOf(problems);
        this.names = Set.copyOf(names);
    }

    /** Reads a text. Never fails: what the subset does not allow stands among the problems, all at once. */
    public static Template parse(String text) {
        return new Reading(text).read();
    }

    /** Everything that the subset does not allow; a template with problems cannot be rendered. */
    public List<TemplateProblem> problems() {
        return problems;
    }

    /** Whether a name of the context stands in it. */
    public boolean uses(String name) {
        return names.contains(name);
    }

    /**
     * The text with the values of a try. What a value holds is never read as a template again.
     *
     * @throws city.yanhuo.contract.error.YanhuoException DATA when a value is missing or has the wrong kind
     */
    public String render(TemplateContext context) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Cannot render: the template has problems, found " + problems);
        }
        Evaluation evaluation = new Evaluation(context);
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part instanceof Expression expression ? evaluation.text(expression) : part);
        }
        return text.toString();
    }

    /** The reading of one text. */
    private static final class Reading {
        private final String text;
        private final List<Object> parts = new ArrayList<>();
        private final List<TemplateProblem> problems = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();
        private boolean trimNext;

        Reading(String whole) {
            // Jinja drops one line break at the end
            this.text = whole.endsWith("\r\n")
                    ? whole.substring(0, whole.length() - 2)
                    : whole.endsWith("\n") ? whole.substring(0, whole.length() - 1) : whole;
        }

        Template read() {
            int at = 0;
            while (at < text.length()) {
                int open = nextOpening(at);
                plain(text.substring(at, open));
                at = open == text.length() ? open : block(open);
            }
            return new Template(parts, problems, names);
        }

        private int nextOpening(int from) {
            for (int at = from; at + 1 < text.length(); at++) {
                if (text.charAt(at) == '{' && "{%#".indexOf(text.charAt(at + 1)) >= 0) {
                    return at;
                }
            }
            return text.length();
        }

        private void plain(String literal) {
            String kept = trimNext ? literal.stripLeading() : literal;
            trimNext = false;
            if (!kept.isEmpty()) {
                parts.add(kept);
            }
        }

        private int block(int open) {
            return switch (text.charAt(open + 1)) {
                case '#' -> comment(open);
                case '%' -> {
                    problems.add(
                            new TemplateProblem(
                                    open,
                                    "Cannot read a template: the subset has no statements, found \"{%\"; write expressions in {{ }} only"));
                    int close = text.indexOf("%}", open);
                    yield close < 0 ? text.length() : close + 2;
                }
                default -> expression(open);
            };
        }

        private int comment(int open) {
            int close = text.indexOf("#}", open + 2);
            if (close < 0) {
                problems.add(new TemplateProblem(open, "Cannot read a template: a comment must end, found no \"#}\""));
                return text.length();
            }
            trim(open, close);
            return close + 2;
        }

        private int expression(int open) {
            int close = closing(open + 2);
            if (close < 0) {
                problems.add(new TemplateProblem(
                        open, "Cannot read a template: an expression must end, found no \"}}\" after \"{{\""));
                return text.length();
            }
            boolean trimmedAfter = text.charAt(close - 1) == '-' && close - 1 > open + 1;
            int start = trim(open, close) ? open + 3 : open + 2;
            try {
                List<Token> tokens = new Lexer(text, start, trimmedAfter ? close - 1 : close).tokens();
                parts.add(new Parser(tokens, names).parse());
            } catch (Refused refused) {
                problems.add(refused.problem());
            }
            return close + 2;
        }

        /** Braces inside of quotes do not end an expression. */
        private int closing(int from) {
            char quote = 0;
            for (int at = from; at + 1 < text.length(); at++) {
                char next = text.charAt(at);
                if (quote != 0) {
                    if (next == '\\') {
                        at++;
                    } else if (next == quote) {
                        quote = 0;
                    }
                } else if (next == '\'' || next == '"') {
                    quote = next;
                } else if (text.startsWith("}}", at)) {
                    return at;
                }
            }
            return -1;
        }

        /** Minus signs inside the braces take the blanks beside them away; says whether there is one at the beginning. */
        private boolean trim(int open, int close) {
            boolean before = open + 2 < close && text.charAt(open + 2) == '-';
            if (before && !parts.isEmpty() && parts.get(parts.size() - 1) instanceof String literal) {
                parts.set(parts.size() - 1, literal.stripTrailing());
            }
            trimNext = text.charAt(close - 1) == '-' && close - 1 > open + 1;
            return before;
        }
    }
}
