package city.yanhuo.scheduler.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An expression of the subset. */
sealed interface Expression {
    /** A value as it is written. */
    record Literal(Object value) implements Expression {}

    /** A list as it is written. */
    record Items(List<Expression> items) implements Expression {}

    /** A name of the context. */
    record Name(String name) implements Expression {}

    /** {@code target.name}. */
    record Attribute(Expression target, String name) implements Expression {}

    /** {@code target[index]}. */
    record Index(Expression target, Expression index) implements Expression {}

    /** {@code target[from:to]}. */
    record Slice(Expression target, Optional<Expression> from, Optional<Expression> to) implements Expression {}

    /** {@code target.method(…)}. */
    record Call(Expression target, String method, Arguments arguments) implements Expression {}

    /** {@code target | filter(…)}. */
    record Filtered(Expression target, String filter, Arguments arguments) implements Expression {}

    /** {@code left operator right}. */
    record Binary(String operator, Expression left, Expression right) implements Expression {}

    /** {@code -operand}. */
    record Negative(Expression operand) implements Expression {}

    /** What stands in brackets behind a method or a filter. */
    record Arguments(List<Expression> positional, Map<String, Expression> named) {}
}
