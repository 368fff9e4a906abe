package city.yanhuo.contract.target;

import city.yanhuo.contract.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Puts an {@link Observation} together value by value; what is not given is not measured. */
@SuppressWarnings("CanIgnoreReturnValueSuggester")
public final class ObservationBuilder {
    private final String target;
    private final Observation.Series series;
    private final Period period;
    private Optional<BigDecimal> level = Optional.empty();
    private Optional<BigDecimal> base = Optional.empty();
    private Optional<BigDecimal> growth = Optional.empty();
    private Optional<BigDecimal> count = Optional.empty();
    private Optional<BigDecimal> candidates = Optional.empty();
    private Optional<BigDecimal> coverage = Optional.empty();
    private Optional<LocalDate> reportedTo = Optional.empty();
    private Optional<Instant> vintage = Optional.empty();
    private Optional<BigDecimal> reference = Optional.empty();
    private Optional<LocalDate> doneOn = Optional.empty();
    private Optional<LocalDate> plannedFinish = Optional.empty();
    private Optional<BigDecimal> progress = Optional.empty();
    private Optional<BigDecimal> first = Optional.empty();

    ObservationBuilder(String target, Observation.Series series, Period period) {
        this.target = target;
        this.series = series;
        this.period = period;
    }

    ObservationBuilder(Observation from) {
        this(from.target(), from.series(), from.period());
        this.level = from.level();
        this.base = from.base();
        this.growth = from.growth();
        this.count = from.count();
        this.candidates = from.candidates();
        this.coverage = from.coverage();
        this.reportedTo = from.reportedTo();
        this.vintage = from.vintage();
        this.reference = from.reference();
        this.doneOn = from.doneOn();
        this.plannedFinish = from.plannedFinish();
        this.progress = from.progress();
        this.first = from.first();
    }

    /** Level of the period. */
    public ObservationBuilder level(Optional<BigDecimal> value) {
        this.level = value;
        return this;
    }

    /** Comparable level of last year, or the whole of a coverage. */
    public ObservationBuilder base(Optional<BigDecimal> value) {
        this.base = value;
        return this;
    }

    /** Growth as a ratio. */
    public ObservationBuilder growth(Optional<BigDecimal> value) {
        this.growth = value;
        return this;
    }

    /** What has been reached. */
    public ObservationBuilder count(Optional<BigDecimal> value) {
        this.count = value;
        return this;
    }

    /** What may still be. */
    public ObservationBuilder candidates(Optional<BigDecimal> value) {
        this.candidates = value;
        return this;
    }

    /** Share that has reported. */
    public ObservationBuilder coverage(Optional<BigDecimal> value) {
        this.coverage = value;
        return this;
    }

    /** Last day that the reports cover. */
    public ObservationBuilder reportedTo(Optional<LocalDate> value) {
        this.reportedTo = value;
        return this;
    }

    /** Submission time of the newest figure. */
    public ObservationBuilder vintage(Optional<Instant> value) {
        this.vintage = value;
        return this;
    }

    /** Growth of the other series. */
    public ObservationBuilder reference(Optional<BigDecimal> value) {
        this.reference = value;
        return this;
    }

    /** Day on which it was done. */
    public ObservationBuilder doneOn(Optional<LocalDate> value) {
        this.doneOn = value;
        return this;
    }

    /** Day on which it will be done. */
    public ObservationBuilder plannedFinish(Optional<LocalDate> value) {
        this.plannedFinish = value;
        return this;
    }

    /** Share that is done. */
    public ObservationBuilder progress(Optional<BigDecimal> value) {
        this.progress = value;
        return this;
    }

    /** Level as first published. */
    public ObservationBuilder first(Optional<BigDecimal> value) {
        this.first = value;
        return this;
    }

    /** The observation. */
    public Observation build() {
        return new Observation(
                target,
                series,
                period,
                level,
                base,
                growth,
                count,
                candidates,
                coverage,
                reportedTo,
                vintage,
                reference,
                doneOn,
                plannedFinish,
                progress,
                first);
    }
}
