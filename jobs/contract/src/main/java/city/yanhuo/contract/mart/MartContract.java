package city.yanhuo.contract.mart;

import city.yanhuo.contract.Check;
import city.yanhuo.contract.Label;
import java.util.List;

/**
 * A published aggregate table: one file in {@code schemas/mart/}.
 *
 * @param mart the contract's name and the table's name
 * @param version raised with every change of meaning
 * @param label what people call it
 * @param meaning definition, with its domain.md section
 * @param grain one row is what
 * @param key columns that identify a row, never null
 * @param columns all columns in the order of the table
 * @param owner unit that answers for it
 * @param traces the raw rows behind a row; empty for dimensions
 * @param checks conditions over its columns; a mart that breaks one is not published
 */
public record MartContract(
        String mart,
        int version,
        Label label,
        String meaning,
        String grain,
        List<String> key,
        List<MartColumn> columns,
        String owner,
        List<Trace> traces,
        List<Check> checks) {
    /** Copies every list. */
    public MartContract {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        traces = List.copyOf(traces);
        checks = List.copyOf(checks);
    }
}
