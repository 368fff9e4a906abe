package city.yanhuo.contract.expression;

import java.util.List;

/** What may stand in an expression, for pages and completion. */
public final class ExpressionWords {
    private ExpressionWords() {}

    /** The functions, {@code cast} and {@code trim} included. */
    public static List<String> functions() {
        return SqlFunction.words();
    }
}
