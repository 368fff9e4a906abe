package city.yanhuo.source;

import city.yanhuo.contract.error.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What reading one delivery gave, beside its records.
 *
 * @param counts what became of its source records
 * @param failure why the file was refused as a whole; its records, if any were handed out, must then be thrown away
 * @param notes things a person should know that reject nothing: unknown columns, totals that differ from their parts
 * @param tables how its tables were understood
 * @param submitted submission time that the file itself tells, local time
 * @param firstDay first day that its records cover
 * @param lastDay last day that its records cover
 */
public record ReadOutcome(
        Reconciliation counts,
        Optional<Problem> failure,
        List<Problem> notes,
        List<ReadTable> tables,
        Optional<LocalDateTime> submitted,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay) {
    /** Copies the lists. */
    public ReadOutcome {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }
}
