package city.yanhuo.contract.feed;

import java.util.List;
import java.util.Optional;

/**
 * One column of the file.
 *
 * @param name name inside the contract
 * @param headers header texts it may have, after NFKC and without blanks; levels of a multi-row header are joined by {@code /}
 * @param type what its cells hold
 * @param unit unit of the cells when neither header nor caption names one (元, 万元, 亿元, 人次, %); "" when there is none
 * @param required whether a blank cell is a rejection
 * @param missing tokens that mean "not reported", besides the blank
 * @param formats date or period patterns in the order of trial; empty means the usual ones
 * @param minimum smallest value allowed
 * @param maximum largest value allowed
 * @param decimals largest number of decimals allowed as written; empty means what the type holds
 * @param allowed closed list of texts; empty means any
 */
public record SourceColumn(
        String name,
        List<String> headers,
        ColumnType type,
        String unit,
        boolean required,
        List<String> missing,
        List<String> formats,
        Optional<java.math.BigDecimal> minimum,
        Optional<java.math.BigDecimal> maximum,
        Optional<Integer> decimals,
        List<String> allowed) {
    /** Copies every list. */
    public SourceColumn {
        headers = List.copyOf(headers);
        missing = List.copyOf(missing);
        formats = List.copyOf(formats);
        allowed = List.copyOf(allowed);
    }
}
