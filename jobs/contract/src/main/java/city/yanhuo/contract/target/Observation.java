package city.yanhuo.contract.target;

import city.yanhuo.contract.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The measured value of a target for a period, from one publication.
 *
 * @param target the target's id
 * @param series MAIN, or EARLY for the early signal
 * @param period the period measured
 * @param level level of the period in 元, cumulative for growth targets
 * @param base comparable level of the same period of last year
 * @param growth growth as a ratio, as published where it is published
 * @param count number of recognised things
 * @param candidates number of things that may still be recognised by the due day
 * @param coverage share that has reported, 0 to 1
 * @param reportedTo last day that the reports cover
 * @param vintage submission time of the newest figure in it
 */
public record Observation(
        String target,
        Series series,
        Period period,
        Optional<BigDecimal> level,
        Optional<BigDecimal> base,
        Optional<BigDecimal> growth,
        Optional<Long> count,
        Optional<Long> candidates,
        Optional<BigDecimal> coverage,
        Optional<LocalDate> reportedTo,
        Optional<Instant> vintage) {
    /** Which series of the target an observation belongs to. */
    public enum Series {
        MAIN,
        EARLY
    }
}
