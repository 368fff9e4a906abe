package city.yanhuo.scheduler.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one expression by recursive descent. A filter binds closer than arithmetic, as in Jinja. */
final class Parser {
    private static final Set<String> SUMS = Set.of("+", "-");
    private static final Set<String> PRODUCTS = Set.of("*", "/", "//", "%");
    private static final Map<String, Object> CONSTANTS =
            Map.of("true", true, "True", true, "false", false, "False", false, "none", None.NONE, "None", None.NONE);

    private final List<Token> tokens;
    private final Set<String> names;
    private int at;

    /**
     * A parser.
     *
     * @param names takes every name of the context that is read
     */
    Parser(List<Token> tokens, Set<String> names) {
        this.tokens = tokens;
        this.names = names;
    }

    Expression parse() throws Refused {
        Expression expression = sum();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("it must end here");
        }
        return expression;
    }

    private Expression sum() throws Refused {
        Expression left = concatenation();
        while (isOneOf(SUMS)) {
            left = new Expression.Binary(take().text(), left, concatenation());
        }
        return left;
    }

    /** Binds closer than sums and less close than products, as in Jinja. */
    private Expression concatenation() throws Refused {
        Expression left = product();
        while (peek().is("~")) {
            take();
            left = new Expression.Binary("~", left, product());
        }
        return left;
    }

    private Expression product() throws Refused {
        Expression left = unary();
        while (isOneOf(PRODUCTS)) {
            left = new Expression.Binary(take().text(), left, unary());
        }
        return left;
    }

    private boolean isOneOf(Set<String> operators) {
        return peek().kind() == Token.Kind.OPERATOR && operators.contains(peek().text());
    }

    private Expression unary() throws Refused {
        Expression expression = unfiltered();
        while (peek().is("|")) {
            take();
            Token filter = name("a filter");
            refuse(filter, Vocabulary.checkFilter(filter.text()));
            expression = new Expression.Filtered(expression, filter.text(), optionalArguments());
        }
        return expression;
    }

    /** A sign belongs to what a filter takes. */
    private Expression unfiltered() throws Refused {
        if (peek().is("-")) {
            take();
            return new Expression.Negative(unfiltered());
        }
        return postfix(primary());
    }

    private Expression primary() throws Refused {
        Token token = take();
        switch (token.kind()) {
            case STRING -> {
                return new Expression.Literal(token.text());
            }
            case NUMBER -> {
                return number(token);
            }
            case NAME -> {
                return named(token);
            }
            default -> {
                if (token.is("(")) {
                    Expression inner = sum();
                    expect(")");
                    return inner;
                }
                if (token.is("[")) {
                    return items();
                }
                at--;
                throw unexpected("a value is missing");
            }
        }
    }

    private static Expression number(Token token) throws Refused {
        try {
            return new Expression.Literal(
                    token.text().contains(".") ? (Object) Double.valueOf(token.text()) : Long.valueOf(token.text()));
        } catch (NumberFormatException e) {
            throw new Refused(token.offset(), "Cannot read a template: the number is too large, found " + token.text());
        }
    }

    private Expression named(Token token) throws Refused {
        Object constant = CONSTANTS.get(token.text());
        if (constant != null) {
            return new Expression.Literal(constant);
        }
        refuse(token, Vocabulary.checkName(token.text()));
        if (Vocabulary.isHolder(token.text()) && !peek().is(".")) {
            throw new Refused(
                    token.offset(),
                    "Cannot read a template: only attributes of it are in the subset, found \"" + token.text()
                            + "\" without one");
        }
        names.add(token.text());
        return new Expression.Name(token.text());
    }

    private Expression items() throws Refused {
        List<Expression> items = new ArrayList<>();
        while (!peek().is("]")) {
            items.add(sum());
            if (!peek().is("]")) {
                expect(",");
            }
        }
        take();
        return new Expression.Items(items);
    }

    private Expression postfix(Expression start) throws Refused {
        Expression expression = start;
        while (true) {
            if (peek().is(".")) {
                take();
                expression = member(expression);
            } else if (peek().is("[")) {
                take();
                expression = subscript(expression);
            } else if (peek().is("(")) {
                throw unexpected("only methods, macros and filters take arguments");
            } else {
                return expression;
            }
        }
    }

    private Expression member(Expression target) throws Refused {
        Token name = name("an attribute");
        boolean isMacro = target instanceof Expression.Name root && root.name().equals("macros");
        if (target instanceof Expression.Name root) {
            boolean isCall = peek().is("(");
            if (!isCall || isMacro) {
                refuse(name, Vocabulary.checkAttribute(root.name(), name.text()));
            }
        }
        if (!peek().is("(")) {
            if (isMacro) {
                throw new Refused(
                        name.offset(), "Cannot read a template: a macro needs its arguments, found " + name.text());
            }
            return new Expression.Attribute(target, name.text());
        }
        if (!isMacro) {
            refuse(name, Vocabulary.checkMethod(name.text()));
        }
        return new Expression.Call(target, name.text(), optionalArguments());
    }

    private Expression subscript(Expression target) throws Refused {
        Optional<Expression> from = peek().is(":") ? Optional.empty() : Optional.of(sum());
        if (peek().is(":")) {
            take();
            Optional<Expression> to = peek().is("]") ? Optional.empty() : Optional.of(sum());
            expect("]");
            return new Expression.Slice(target, from, to);
        }
        expect("]");
        return new Expression.Index(target, from.orElseThrow());
    }

    private Expression.Arguments optionalArguments() throws Refused {
        List<Expression> positional = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        if (!peek().is("(")) {
            return new Expression.Arguments(positional, named);
        }
        take();
        while (!peek().is(")")) {
            if (peek().kind() == Token.Kind.NAME && tokens.get(at + 1).is("=")) {
                String name = take().text();
                take();
                named.put(name, sum());
            } else {
                positional.add(sum());
            }
            if (!peek().is(")")) {
                expect(",");
            }
        }
        take();
        return new Expression.Arguments(positional, named);
    }

    private Token name(String what) throws Refused {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected(what + " is missing");
        }
        return take();
    }

    private void expect(String operator) throws Refused {
        if (!peek().is(operator)) {
            throw unexpected("\"" + operator + "\" is missing");
        }
        take();
    }

    private static void refuse(Token at, Optional<String> problem) throws Refused {
        if (problem.isPresent()) {
            throw new Refused(at.offset(), problem.get());
        }
    }

    private Refused unexpected(String why) {
        Token token = peek();
        String found = token.kind() == Token.Kind.END ? "the end of the expression" : "\"" + token.text() + "\"";
        return new Refused(token.offset(), "Cannot read a template: " + why + ", found " + found);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }
}
