package city.yanhuo.target;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The judge of each target by its rule, with the figures measured for it. */
final class Judges {
    private final Map<String, List<TargetContract>> byId;
    private final Map<String, SeriesIndex> series;

    /** Judges over all versions of all targets, by id. */
    Judges(Map<String, List<TargetContract>> byId, Collection<Observation> observations) {
        this.byId = byId;
        this.series = SeriesIndex.byTarget(observations);
    }

    VersionedJudge of(List<TargetContract> versions) {
        return VersionedJudge.of(versions, this::of);
    }

    private RuleJudge of(TargetContract target) {
        return switch (target.rule()) {
            case GROWTH ->
                new GrowthJudge(target, new Goal.Growth(target.threshold().orElseThrow()), series(target));
            case INCREMENT ->
                new GrowthJudge(target, new Goal.Increment(target.threshold().orElseThrow()), series(target));
            case COUNT, COVERAGE -> new CountJudge(target, series(target));
            case LEVEL -> new LevelJudge(target, series(target));
            case RELATIVE -> new RelativeJudge(target, series(target));
            case MILESTONE -> new MilestoneJudge(target, series(target));
            case STATUS -> new StatusJudge(target, series(target));
            case COMPOUND -> compound(target);
        };
    }

    private SeriesIndex series(TargetContract target) {
        return series.getOrDefault(target.target(), SeriesIndex.of(List.of()));
    }

    private CompoundJudge compound(TargetContract target) {
        Map<String, RuleJudge> legs = new LinkedHashMap<>();
        for (String leg : target.legs()) {
            List<TargetContract> versions = byId.getOrDefault(leg, List.of());
            if (versions.isEmpty()
                    || versions.stream().anyMatch(version -> version.legs().contains(target.target()))) {
                throw new IllegalArgumentException(
                        "Cannot judge " + target.target() + ": its leg is not a target of its own, found " + leg);
            }
            legs.put(leg, of(versions));
        }
        return new CompoundJudge(target, legs);
    }
}
