package city.yanhuo.contract.expression;

/**
 * Something wrong in an expression.
 *
 * @param offset 0-based position in its text
 * @param why the reason with what was found
 */
public record Fault(int offset, String why) {}
