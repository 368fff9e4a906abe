package city.yanhuo.contract.expression;

import city.yanhuo.contract.error.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import org.jspecify.annotations.Nullable;

/** Goes through a parsed expression: whatever is not named here is not allowed. */
final class ExpressionWalker {
    /** Whether the expression sees one row or many. */
    enum Mode {
        ROW,
        AGGREGATE
    }

    private final ColumnScope scope;
    private final Mode mode;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private boolean insideAggregate;
    private boolean aggregated;

    ExpressionWalker(ColumnScope scope, Mode mode) {
        this.scope = scope;
        this.mode = mode;
    }

    List<Fault> faults() {
        return faults;
    }

    Set<String> columns() {
        return columns;
    }

    boolean hasAggregate() {
        return aggregated;
    }

    /** What an expression gives; ANY after a fault, so that one mistake is told once. */
    ValueType typeOf(@Nullable Expression expression) {
        if (expression == null || expression instanceof NullValue) {
            return ValueType.ANY;
        }
        if (expression instanceof Column column) {
            return column(column);
        }
        if (expression instanceof LongValue || expression instanceof DoubleValue) {
            return ValueType.NUMBER;
        }
        if (expression instanceof BooleanValue) {
            return ValueType.BOOLEAN;
        }
        if (expression instanceof StringValue text) {
            return text.getPrefix() == null ? ValueType.TEXT : refuse(text, "a text must have no prefix");
        }
        if (expression instanceof ParenthesedExpressionList<?> list) {
            return list.size() == 1 ? typeOf(list.get(0)) : refuse(list, "brackets must hold one value");
        }
        if (expression instanceof SignedExpression signed) {
            return signed.getSign() == '-' || signed.getSign() == '+'
                    ? require(signed.getExpression(), ValueType.NUMBER)
                    : refuse(signed, "the sign is not allowed");
        }
        if (expression instanceof NotExpression not) {
            return require(not.getExpression(), ValueType.BOOLEAN);
        }
        return composed(expression);
    }

    private ValueType composed(Expression expression) {
        if (expression instanceof IsNullExpression isNull) {
            typeOf(isNull.getLeftExpression());
            return ValueType.BOOLEAN;
        }
        if (expression instanceof LikeExpression like) {
            return like(like);
        }
        if (expression instanceof BinaryExpression binary) {
            return new BinaryRules(this).typeOf(binary);
        }
        if (expression instanceof Between between) {
            ValueType type = typeOf(between.getLeftExpression());
            comparable(between.getBetweenExpressionStart(), type);
            comparable(between.getBetweenExpressionEnd(), type);
            return ValueType.BOOLEAN;
        }
        if (expression instanceof InExpression in) {
            return in(in);
        }
        if (expression instanceof CaseExpression caseOf) {
            return caseOf(caseOf);
        }
        if (expression instanceof CastExpression cast) {
            return new CastRules(this).typeOf(cast);
        }
        if (expression instanceof TrimFunction trim) {
            return trim.getTrimSpecification() == null && trim.getFromExpression() == null
                    ? require(trim.getExpression(), ValueType.TEXT)
                    : refuse(trim, "trim takes one text");
        }
        if (expression instanceof Function function) {
            return function(function);
        }
        return refuse(expression, "this is not allowed in an expression");
    }

    private ValueType column(Column column) {
        String name = column.getFullyQualifiedName();
        if (name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false")) {
            return ValueType.BOOLEAN;
        }
        ValueType type = scope.columns().get(name);
        if (type == null) {
            return refuse(column, "unknown column", advice(name));
        }
        columns.add(name);
        if (mode == Mode.AGGREGATE && !insideAggregate) {
            return refuse(column, "a column must stand inside sum, max, min, avg, count or count_if");
        }
        return type;
    }

    /** The same name with the right qualifier, or else the nearest. */
    private String advice(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return scope.columns().keySet().stream()
                .filter(known -> known.substring(known.lastIndexOf('.') + 1).equals(last))
                .findFirst()
                .map(known -> "; did you mean \"" + known + "\"?")
                .orElseGet(() -> Nearest.advice(name, scope.columns().keySet()));
    }

    private ValueType like(LikeExpression like) {
        if (like.getLikeKeyWord() != LikeExpression.KeyWord.LIKE || like.getEscape() != null || like.isUseBinary()) {
            return refuse(like, "only LIKE without ESCAPE is allowed");
        }
        require(like.getLeftExpression(), ValueType.TEXT);
        require(like.getRightExpression(), ValueType.TEXT);
        return ValueType.BOOLEAN;
    }

    private ValueType in(InExpression in) {
        ValueType type = typeOf(in.getLeftExpression());
        return in.isGlobal() ? refuse(in, "IN takes a list of values") : inList(in, in.getRightExpression(), type);
    }

    /** The parser hangs what follows the list by AND or OR below the list; it is a condition of its own. */
    private ValueType inList(InExpression in, Expression right, ValueType type) {
        if (right instanceof ParenthesedExpressionList<?> list) {
            list.forEach(item -> comparable(item, type));
            return ValueType.BOOLEAN;
        }
        if (right instanceof AndExpression || right instanceof OrExpression) {
            BinaryExpression rest = (BinaryExpression) right;
            inList(in, rest.getLeftExpression(), type);
            return require(rest.getRightExpression(), ValueType.BOOLEAN);
        }
        return refuse(in, "IN takes a list of values");
    }

    private ValueType caseOf(CaseExpression caseOf) {
        ValueType subject =
                caseOf.getSwitchExpression() == null ? ValueType.BOOLEAN : typeOf(caseOf.getSwitchExpression());
        ValueType result = typeOf(caseOf.getElseExpression());
        for (WhenClause when : caseOf.getWhenClauses()) {
            comparable(when.getWhenExpression(), subject);
            ValueType then = comparable(when.getThenExpression(), result);
            result = result == ValueType.ANY ? then : result;
        }
        return result;
    }

    private ValueType function(Function call) {
        String name = call.getName();
        SqlFunction function = SqlFunction.named(name).orElse(null);
        if (function == null) {
            return refuse(call, "unknown function", Nearest.advice(name.toLowerCase(Locale.ROOT), SqlFunction.words()));
        }
        boolean distinctCount = call.isDistinct() && function == SqlFunction.COUNT;
        if ((call.isDistinct() && !distinctCount)
                || call.getNamedParameters() != null
                || call.getKeep() != null
                || call.getOrderByElements() != null
                || call.getAttribute() != null) {
            return refuse(call, "only plain arguments are allowed");
        }
        ExpressionList<?> arguments = call.getParameters() == null ? new ExpressionList<>() : call.getParameters();
        if (!function.takes(arguments.size())) {
            return refuse(call, function.word() + " takes " + function.arity() + " arguments");
        }
        return function.isAggregate() ? aggregate(call, function, arguments) : plain(function, arguments);
    }

    private ValueType aggregate(Function call, SqlFunction function, ExpressionList<?> arguments) {
        if (mode == Mode.ROW) {
            return refuse(call, "an expression over one row must not use " + function.word());
        }
        if (insideAggregate) {
            return refuse(call, "aggregates must not be nested");
        }
        aggregated = true;
        insideAggregate = true;
        ValueType type = arguments.get(0) instanceof AllColumns && function == SqlFunction.COUNT
                ? ValueType.NUMBER
                : plain(function, arguments);
        insideAggregate = false;
        return type;
    }

    private ValueType plain(SqlFunction function, ExpressionList<?> arguments) {
        List<ValueType> types = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Expression argument = arguments.get(i);
            if (function == SqlFunction.SUBSTRING) {
                types.add(require(argument, i == 0 ? ValueType.TEXT : ValueType.NUMBER));
            } else if (function.argument() == ValueType.ANY) {
                types.add(i == 0 ? typeOf(argument) : comparable(argument, types.get(0)));
            } else {
                types.add(require(argument, function.argument()));
            }
        }
        return function.result(types);
    }

    /** Reports an expression whose kind is not the one needed. */
    ValueType require(Expression expression, ValueType needed) {
        return hold(expression, typeOf(expression), needed);
    }

    /** Reports an expression that cannot be compared with a kind of value; a quoted day may stand for a date. */
    ValueType comparable(Expression expression, ValueType other) {
        ValueType type = typeOf(expression);
        return expression instanceof StringValue && other.isTime() ? other : hold(expression, type, other);
    }

    private ValueType hold(Expression expression, ValueType type, ValueType needed) {
        return type.comparesWith(needed)
                ? type == ValueType.ANY ? needed : type
                : refuse(expression, "it must be a " + needed.word() + ", is a " + type.word());
    }

    ValueType refuse(Expression expression, String why) {
        return refuse(expression, why, "");
    }

    private ValueType refuse(Expression expression, String why, String advice) {
        int offset =
                expression.getASTNode() == null ? 0 : expression.getASTNode().jjtGetFirstToken().absoluteBegin - 1;
        faults.add(new Fault(Math.max(0, offset), why + ", found " + expression + advice));
        return ValueType.ANY;
    }
}
