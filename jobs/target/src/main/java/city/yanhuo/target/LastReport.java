package city.yanhuo.target;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.VerdictState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What was last reported of something that is to be done, as known at the end of a month.
 *
 * @param end the last day of the month
 * @param reportedTo last day that the report covers; empty when it is only known to be done
 * @param doneOn day on which it was done, not after the month
 * @param plannedFinish day on which it will be done
 * @param progress share that is done
 */
record LastReport(
        LocalDate end,
        Optional<LocalDate> reportedTo,
        Optional<LocalDate> doneOn,
        Optional<LocalDate> plannedFinish,
        Optional<BigDecimal> progress) {
    /** Empty when nothing had been reported by then. */
    static Optional<LastReport> of(Observation observation, LocalDate end) {
        Optional<LocalDate> doneOn = observation.doneOn().filter(day -> !day.isAfter(end));
        if (observation.reportedTo().isEmpty() && doneOn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LastReport(
                end, observation.reportedTo(), doneOn, observation.plannedFinish(), observation.progress()));
    }

    /** What is to be said of a month of which nothing has been reported. */
    static Assessment none(SeriesIndex series, YearMonth month) {
        boolean isAwaited = !series.isEmpty() && series.main(month).isEmpty();
        return Assessment.without(
                isAwaited ? VerdictState.PROVISIONAL : VerdictState.NO_DATA,
                Optional.empty(),
                List.of(isAwaited ? Steps.notReported(month) : Steps.neverMeasured()));
    }

    /** Days since the last day that the report covers. */
    long age() {
        return reportedTo
                .map(day -> Math.max(0, ChronoUnit.DAYS.between(day, end)))
                .orElse(0L);
    }
}
