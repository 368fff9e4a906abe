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
 * @param level level of the period in 元, cumulative for growth targets; the covered part of a coverage; the mean of a level
 * @param base comparable level of the same period of last year; the whole of a coverage
 * @param growth growth as a ratio, as published where it is published
 * @param count number of recognised things, or what has been reached of a number promised
 * @param candidates number of things that may still be recognised by the due day
 * @param coverage share that has reported, 0 to 1
 * @param reportedTo last day that the reports cover
 * @param vintage submission time of the newest figure in it
 * @param reference growth of the series that the target is set beside, ratio
 * @param doneOn day on which the thing was done
 * @param plannedFinish day on which it will be done, as last reported
 * @param progress share of it that is done, 0 to 1, as last reported
 * @param first level as it was first published, for backtests
 */
public record Observation(
        String target,
        Series series,
        Period period,
        Optional<BigDecimal> level,
        Optional<BigDecimal> base,
        Optional<BigDecimal> growth,
        Optional<BigDecimal> count,
        Optional<BigDecimal> candidates,
        Optional<BigDecimal> coverage,
        Optional<LocalDate> reportedTo,
        Optional<Instant> vintage,
        Optional<BigDecimal> reference,
        Optional<LocalDate> doneOn,
        Optional<LocalDate> plannedFinish,
        Optional<BigDecimal> progress,
        Optional<BigDecimal> first) {
    /** Which series of the target an observation belongs to. */
    public enum Series {
        MAIN,
        EARLY
    }

    /** An observation that holds nothing yet. */
    public static ObservationBuilder of(String target, Series series, Period period) {
        return new ObservationBuilder(target, series, period);
    }

    /** This observation with some values changed. */
    public ObservationBuilder with() {
        return new ObservationBuilder(this);
    }
}
