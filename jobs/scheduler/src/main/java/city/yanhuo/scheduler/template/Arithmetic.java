package city.yanhuo.scheduler.template;

import java.time.Duration;
import java.time.ZonedDateTime;

/** Python's arithmetic on numbers, texts, instants and spans of time. */
final class Arithmetic {
    private Arithmetic() {}

    static Object of(String operator, Object left, Object right) {
        if (operator.equals("~")) {
            return PythonText.str(left) + PythonText.str(right);
        }
        if (left instanceof ZonedDateTime moment && right instanceof Duration span) {
            return switch (operator) {
                case "+" -> moment.plus(span);
                case "-" -> moment.minus(span);
                default -> throw unknown(operator, left, right);
            };
        }
        if (left instanceof ZonedDateTime later && right instanceof ZonedDateTime earlier && operator.equals("-")) {
            return Duration.between(earlier, later);
        }
        if (left instanceof String first && right instanceof String second && operator.equals("+")) {
            return first + second;
        }
        if (left instanceof Long first && right instanceof Long second && !operator.equals("/")) {
            return whole(operator, first, second);
        }
        if (left instanceof Number first && right instanceof Number second) {
            return fraction(operator, first.doubleValue(), second.doubleValue());
        }
        throw unknown(operator, left, right);
    }

    private static Object whole(String operator, long left, long right) {
        try {
            return switch (operator) {
                case "+" -> Math.addExact(left, right);
                case "-" -> Math.subtractExact(left, right);
                case "*" -> Math.multiplyExact(left, right);
                case "//" -> Math.floorDiv(left, right);
                case "%" -> Math.floorMod(left, right);
                default -> throw unknown(operator, left, right);
            };
        } catch (ArithmeticException e) {
            throw Evaluation.failure("it has no result", left + " " + operator + " " + right);
        }
    }

    private static Object fraction(String operator, double left, double right) {
        if (right == 0 && (operator.equals("/") || operator.equals("//") || operator.equals("%"))) {
            throw Evaluation.failure("it has no result", PythonText.repr(left) + " " + operator + " 0");
        }
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "//" -> Math.floor(left / right);
            case "%" -> left - Math.floor(left / right) * right;
            default -> throw unknown(operator, left, right);
        };
    }

    static Object negative(Object value) {
        if (value instanceof Long whole) {
            return -whole;
        }
        if (value instanceof Double fraction) {
            return -fraction;
        }
        throw Evaluation.failure("only numbers have a sign", PythonText.repr(value));
    }

    static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw Evaluation.failure("it must be a number", PythonText.repr(value));
    }

    private static RuntimeException unknown(String operator, Object left, Object right) {
        return Evaluation.failure(
                "these values have no " + operator,
                PythonText.repr(left) + " " + operator + " " + PythonText.repr(right));
    }
}
