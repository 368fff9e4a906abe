package city.yanhuo.contract.expression;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;

/** Parses expressions and holds them against the columns, functions and kinds of value that they may use. */
public final class ExpressionChecker {
    private ExpressionChecker() {}

    /** A condition over the columns of one row. */
    public static CheckedExpression condition(String text, ColumnScope scope) {
        CheckedExpression checked = check(text, new ExpressionWalker(scope, ExpressionWalker.Mode.ROW));
        if (checked.faults().isEmpty() && checked.type() != ValueType.BOOLEAN && checked.type() != ValueType.ANY) {
            Fault fault = new Fault(
                    0, "it must be true or false, found a " + checked.type().word());
            return new CheckedExpression(ValueType.ANY, checked.columns(), List.of(fault));
        }
        return checked;
    }

    /** A value from the columns of one row. */
    public static CheckedExpression value(String text, ColumnScope scope) {
        return check(text, new ExpressionWalker(scope, ExpressionWalker.Mode.ROW));
    }

    /** A value from many rows: every column stands inside sum, max, min, avg, count or count_if. */
    public static CheckedExpression aggregate(String text, ColumnScope scope) {
        ExpressionWalker walker = new ExpressionWalker(scope, ExpressionWalker.Mode.AGGREGATE);
        CheckedExpression checked = check(text, walker);
        if (checked.faults().isEmpty() && !walker.hasAggregate()) {
            Fault fault = new Fault(
                    0, "it must take its value from many rows, found no sum, max, min, avg, count or count_if");
            return new CheckedExpression(ValueType.ANY, checked.columns(), List.of(fault));
        }
        return checked;
    }

    private static CheckedExpression check(String text, ExpressionWalker walker) {
        List<Fault> lexical = LexicalRules.check(text);
        if (!lexical.isEmpty()) {
            return failed(lexical);
        }
        try {
            CCJSqlParser parser = new CCJSqlParser(text);
            Expression expression = parser.Expression();
            Token rest = parser.getNextToken();
            if (rest.kind != 0) {
                return failed(
                        List.of(new Fault(offset(rest, text), "it makes no sense from here on, found " + rest.image)));
            }
            ValueType type = walker.typeOf(expression);
            List<Fault> faults = walker.faults().stream()
                    .sorted(Comparator.comparing(Fault::offset))
                    .toList();
            return new CheckedExpression(faults.isEmpty() ? type : ValueType.ANY, walker.columns(), faults);
        } catch (ParseException e) {
            Token found = e.currentToken == null ? null : e.currentToken.next;
            String image = found == null || found.image.isEmpty() ? "its end" : found.image;
            int offset = found == null ? 0 : offset(found, text);
            return failed(List.of(new Fault(offset, "something is missing or too much here, found " + image)));
        } catch (TokenMgrException e) {
            return failed(List.of(new Fault(0, "it holds a character that no expression has, found " + text)));
        }
    }

    private static CheckedExpression failed(List<Fault> faults) {
        return new CheckedExpression(ValueType.ANY, Set.of(), faults);
    }

    /** The parser counts from 1. */
    private static int offset(Token token, String text) {
        return Math.max(0, Math.min(text.length(), token.absoluteBegin - 1));
    }
}
