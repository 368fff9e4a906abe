package city.yanhuo.pipeline.publish;

import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import java.util.List;
import java.util.stream.Stream;

/**
 * One series of a target that is to be measured.
 *
 * @param target the target
 * @param series its own or its early signal
 * @param measure how
 */
record MeasuredSeries(TargetContract target, Observation.Series series, Measure measure) {
    /** All series of a target; a compound has none. */
    static List<MeasuredSeries> of(TargetContract target) {
        return Stream.concat(
                        target.measure().stream()
                                .map(measure -> new MeasuredSeries(target, Observation.Series.MAIN, measure)),
                        target.earlySignal().stream()
                                .map(measure -> new MeasuredSeries(target, Observation.Series.EARLY, measure)))
                .toList();
    }

    /** Tells series apart: what is measured as of days is so for each year by itself. */
    String id() {
        return target.target() + "/" + series + (isAsOf() ? "/" + target.year() : "");
    }

    /** Whether it is measured as of the ends of months rather than for the mart's own periods. */
    boolean isAsOf() {
        return target.rule().isMeasuredAsOf();
    }
}
