package city.yanhuo.target;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.target.forecast.Backtest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How projections of past years did, target by target. */
public final class Backtests {
    private Backtests() {}

    /**
     * The backtest of every growth and increment target by its id; of several versions that of the newest. A target whose past
     * allows none has one without rows.
     *
     * @param targets contracts
     * @param observations of all targets and periods, history included, from one publication
     */
    public static SortedMap<String, Backtest> of(List<TargetContract> targets, Collection<Observation> observations) {
        SortedMap<String, TargetContract> newest = new TreeMap<>();
        targets.stream()
                .filter(target -> target.rule() == Rule.GROWTH || target.rule() == Rule.INCREMENT)
                .forEach(target -> newest.merge(
                        target.target(), target, (one, other) -> one.version() > other.version() ? one : other));
        Map<String, SeriesIndex> series = SeriesIndex.byTarget(observations);
        SortedMap<String, Backtest> backtests = new TreeMap<>();
        newest.forEach((id, target) -> backtests.put(
                id,
                Outlook.of(target, series.getOrDefault(id, SeriesIndex.of(List.of())))
                        .backtest()));
        return backtests;
    }
}
