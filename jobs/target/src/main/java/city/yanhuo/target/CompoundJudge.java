package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The worst leg decides; of two equally bad legs the one with the smaller margin (DESIGN §7). */
record CompoundJudge(TargetContract target, Map<String, RuleJudge> legs) implements RuleJudge {
    @Override
    public YearMonth firstMonth() {
        return legs.values().stream()
                .map(RuleJudge::firstMonth)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> YearMonth.of(target.year(), 1));
    }

    @Override
    public Assessment assess(YearMonth month) {
        Map<String, Assessment> assessed = new LinkedHashMap<>();
        for (String leg : target.legs()) {
            RuleJudge judge = legs.get(leg);
            if (judge != null && !judge.firstMonth().isAfter(month)) {
                assessed.put(leg, judge.assess(month));
            }
        }
        return assessed.entrySet().stream()
                .min(Map.Entry.comparingByValue(CompoundJudge::compare))
                .map(binding -> combine(binding.getKey(), binding.getValue(), assessed))
                .orElseGet(() ->
                        Assessment.without(VerdictState.NO_DATA, Optional.empty(), List.of(Steps.neverMeasured())));
    }

    /** A leg with the condition that decided it; the rest of its reasoning stands with the leg itself. */
    private static VerdictStep leg(String id, Assessment part) {
        VerdictStep last = part.steps().get(part.steps().size() - 1);
        return Steps.of(
                "分项 " + id,
                "Leg " + id,
                last.formula(),
                last.numbers(),
                part.state().label());
    }

    /** The states of all legs, and the leg that decides. */
    private static Label legs(Map<String, Assessment> assessed, String deciding) {
        Label legs = new Label("", "");
        for (Map.Entry<String, Assessment> part : assessed.entrySet()) {
            String comma = legs.isBlank() ? "" : ", ";
            legs = Label.joined(
                    legs, comma, part.getKey(), " ", part.getValue().state().label());
        }
        return Label.joined(legs, " → ", deciding);
    }

    private static int compare(Assessment one, Assessment other) {
        int byState = Integer.compare(
                VerdictState.WORST_FIRST.indexOf(one.state()), VerdictState.WORST_FIRST.indexOf(other.state()));
        if (byState != 0 || one.margin().isEmpty() || other.margin().isEmpty()) {
            return byState;
        }
        return one.margin().get().compareTo(other.margin().get());
    }

    private static Assessment combine(String leg, Assessment binding, Map<String, Assessment> assessed) {
        List<VerdictStep> steps = new ArrayList<>();
        assessed.forEach((id, part) -> steps.add(leg(id, part)));
        steps.add(Steps.verdict(binding.state(), new Label("最差分项", "worst of legs"), legs(assessed, leg)));
        return new Assessment(
                binding.state(),
                assessed.values().stream().anyMatch(Assessment::isBelow),
                binding.flags(),
                binding.value(),
                binding.threshold(),
                binding.gap(),
                binding.margin(),
                binding.requiredRest(),
                binding.bestRest(),
                Optional.of(leg),
                binding.projection(),
                steps);
    }
}
