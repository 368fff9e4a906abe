package city.yanhuo.scheduler.template;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text a name, an operator, the digits of a number, the characters of a string without quotes
 * @param offset where in the template, from 0
 */
record Token(Kind kind, String text, int offset) {
    enum Kind {
        NAME,
        STRING,
        NUMBER,
        OPERATOR,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }
}
