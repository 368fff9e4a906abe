package city.yanhuo.contract.expression;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.StringValue;

/** What may be cast into what, and the literals {@code DATE '…'} and {@code TIMESTAMP '…'}, which the parser takes for casts. */
final class CastRules {
    private static final List<String> CAST_TYPES = List.of("string", "date", "timestamp", "decimal", "bigint", "int");
    private static final Pattern WORD = Pattern.compile("^([a-z]+).*$");

    private final ExpressionWalker walker;

    CastRules(ExpressionWalker walker) {
        this.walker = walker;
    }

    ValueType typeOf(CastExpression cast) {
        if (cast.keyword == null && cast.getLeftExpression() instanceof StringValue text) {
            return literal(cast, text.getValue());
        }
        String type = cast.getColDataType() == null
                ? ""
                : WORD.matcher(cast.getColDataType().getDataType().toLowerCase(Locale.ROOT))
                        .replaceFirst("$1");
        if (!cast.keyword.equalsIgnoreCase("cast") || !CAST_TYPES.contains(type)) {
            return walker.refuse(cast, "only CAST(x AS " + String.join("|", CAST_TYPES) + ") is allowed");
        }
        ValueType from = walker.typeOf(cast.getLeftExpression());
        if (type.endsWith("int") && from == ValueType.NUMBER) {
            return walker.refuse(
                    cast, "a number must not be cast to a whole number: one engine rounds, the other cuts off");
        }
        return ValueType.ofSql(type);
    }

    /** {@code DATE '2024-12-31'} or {@code TIMESTAMP '2024-12-31 08:00:00'}. */
    private ValueType literal(CastExpression literal, String text) {
        ValueType type = ValueType.ofSql(literal.getColDataType().getDataType());
        try {
            switch (type) {
                case DATE -> LocalDate.parse(text);
                case TIMESTAMP -> LocalDateTime.parse(text.replace(' ', 'T'));
                default -> {
                    return walker.refuse(literal, "only DATE and TIMESTAMP may stand before a text");
                }
            }
            return type;
        } catch (DateTimeParseException e) {
            return walker.refuse(literal, "there is no such day");
        }
    }
}
