package city.yanhuo.contract.expression;

import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;

/** What stands between two values. */
final class BinaryRules {
    private static final List<String> INTERVALS = List.of("DAY", "MONTH", "YEAR");

    private final ExpressionWalker walker;

    BinaryRules(ExpressionWalker walker) {
        this.walker = walker;
    }

    ValueType typeOf(BinaryExpression binary) {
        Expression left = binary.getLeftExpression();
        Expression right = binary.getRightExpression();
        if (binary instanceof AndExpression || binary instanceof OrExpression) {
            walker.require(left, ValueType.BOOLEAN);
            walker.require(right, ValueType.BOOLEAN);
            return ValueType.BOOLEAN;
        }
        if (isComparison(binary)) {
            compare(left, right);
            return ValueType.BOOLEAN;
        }
        if (binary instanceof Concat) {
            walker.require(left, ValueType.TEXT);
            walker.require(right, ValueType.TEXT);
            return ValueType.TEXT;
        }
        if (binary instanceof Addition || binary instanceof Subtraction) {
            return sum(left, right);
        }
        if (binary instanceof Multiplication || binary instanceof Division || binary instanceof Modulo) {
            walker.require(left, ValueType.NUMBER);
            walker.require(right, ValueType.NUMBER);
            return ValueType.NUMBER;
        }
        return walker.refuse(binary, "the operator is not allowed");
    }

    private static boolean isComparison(BinaryExpression binary) {
        return binary instanceof EqualsTo
                || binary instanceof NotEqualsTo
                || binary instanceof GreaterThan
                || binary instanceof GreaterThanEquals
                || binary instanceof MinorThan
                || binary instanceof MinorThanEquals;
    }

    private void compare(Expression left, Expression right) {
        if (left instanceof StringValue) {
            walker.comparable(left, walker.typeOf(right));
        } else {
            walker.comparable(right, walker.typeOf(left));
        }
    }

    private static boolean isPlain(IntervalExpression interval) {
        return interval.getParameter() != null
                && interval.getParameter().matches("'\\d{1,4}'")
                && INTERVALS.contains(String.valueOf(interval.getIntervalType()).toUpperCase(Locale.ROOT));
    }

    /** Numbers, or a day and a number of days; the difference of two days is read differently by the engines. */
    private ValueType sum(Expression left, Expression right) {
        ValueType type = walker.typeOf(left);
        if (type.isTime() && right instanceof IntervalExpression interval) {
            return isPlain(interval) ? type : walker.refuse(interval, "write INTERVAL '1' DAY");
        }
        if (type == ValueType.DATE) {
            walker.require(right, ValueType.NUMBER);
            return ValueType.DATE;
        }
        if (type != ValueType.NUMBER && type != ValueType.ANY) {
            walker.refuse(left, "it must be a number or a date, is a " + type.word());
        }
        walker.require(right, ValueType.NUMBER);
        return ValueType.NUMBER;
    }
}
