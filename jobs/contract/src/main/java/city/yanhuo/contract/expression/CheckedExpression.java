package city.yanhuo.contract.expression;

import java.util.List;
import java.util.Set;

/**
 * What is known of an expression after its check.
 *
 * @param type what it gives; ANY when it has faults
 * @param columns the columns that it names, with their qualifiers
 * @param faults everything that is wrong with it, by position; empty means that it may run
 */
public record CheckedExpression(ValueType type, Set<String> columns, List<Fault> faults) {
    /** Copies the collections. */
    public CheckedExpression {
        columns = Set.copyOf(columns);
        faults = List.copyOf(faults);
    }
}
