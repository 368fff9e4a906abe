package city.yanhuo.contract.feed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One column of the file.
 *
 * @param name name inside the contract
 * @param headers header texts it may have, after NFKC and without blanks; levels of a multi-row header are joined by {@code /};
 *     empty when {@link Unpivot} fills it
 * @param type what its cells hold
 * @param unit unit of the cells when neither header nor caption names one (元, 万元, 亿元, 人次, %); "" when there is none
 * @param required whether a blank cell is a rejection
 * @param missing tokens that mean "not reported", besides the blank
 * @param formats date or period patterns in the order of trial; empty means the usual ones
 * @param minimum smallest value allowed
 * @param maximum largest value allowed
 * @param decimals largest number of decimals allowed as written; empty means what the type holds
 * @param allowed closed list of texts; empty means any
 * @param fillDown whether a blank cell repeats the one above it, as merged cells have it
 * @param accepts what it takes that is otherwise a rejection
 */
public record SourceColumn(
        String name,
        List<String> headers,
        ColumnType type,
        String unit,
        boolean required,
        List<String> missing,
        List<String> formats,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<Integer> decimals,
        List<String> allowed,
        boolean fillDown,
        Set<Leniency> accepts) {
    /** Copies every list. */
    public SourceColumn {
        headers = List.copyOf(headers);
        missing = List.copyOf(missing);
        formats = List.copyOf(formats);
        allowed = List.copyOf(allowed);
        accepts = Set.copyOf(accepts);
    }

    /** A column of a type, of which nothing else is asked. */
    public static SourceColumn of(String name, ColumnType type) {
        return of(name, List.of(), type, "", false, List.of(), List.of());
    }

    /** A column whose values are bounded by nothing but their type, and that takes nothing by leniency. */
    public static SourceColumn of(
            String name,
            List<String> headers,
            ColumnType type,
            String unit,
            boolean required,
            List<String> missing,
            List<String> formats) {
        return new SourceColumn(
                name,
                headers,
                type,
                unit,
                required,
                missing,
                formats,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Set.of());
    }

    /** The same without bounds, for a total of several values. */
    public SourceColumn unbounded() {
        return new SourceColumn(
                name,
                headers,
                type,
                unit,
                required,
                missing,
                formats,
                Optional.empty(),
                Optional.empty(),
                decimals,
                allowed,
                fillDown,
                accepts);
    }
}
