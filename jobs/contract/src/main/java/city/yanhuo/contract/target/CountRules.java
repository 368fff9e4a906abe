package city.yanhuo.contract.target;

import city.yanhuo.contract.yaml.YamlFields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether a target that counts things, or covers a share of them, has a plan that leads to its threshold. */
final class CountRules {
    private final ReadTarget target;
    private final YamlFields yaml;
    private final TargetContract contract;

    CountRules(ReadTarget target) {
        this.target = target;
        this.yaml = target.yaml();
        this.contract = target.contract();
    }

    void check() {
        checkThreshold();
        checkPlan();
        if (isCoverage()) {
            TargetRules.needValues(target, List.of("level", "base"));
            TargetRules.needNo(target, List.of("lead_days", "unit"));
        } else {
            TargetRules.needValues(target, List.of("count"));
        }
        TargetRules.needNo(
                target,
                List.of(
                        "legs",
                        "early_signal",
                        "published_decimals",
                        "excluded_years",
                        "watch_margin",
                        "tolerance",
                        "strict",
                        "stale_after_days"));
    }

    private boolean isCoverage() {
        return contract.rule() == Rule.COVERAGE;
    }

    private void checkThreshold() {
        Optional<BigDecimal> threshold = contract.threshold();
        if (threshold.isEmpty() && !yaml.has("threshold")) {
            yaml.problem(
                    "threshold",
                    "the key is missing; write " + (isCoverage() ? "0.60 for 60 %" : "the number of things promised"));
        }
        threshold
                .filter(number -> number.signum() <= 0)
                .ifPresent(number -> yaml.problem("threshold", "it must be above 0, found " + number));
        threshold
                .filter(number -> isCoverage() && number.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(number ->
                        yaml.problem("threshold", "a coverage is a ratio, found " + number + "; write 0.60 for 60 %"));
    }

    private void checkPlan() {
        List<PlanPoint> plan = contract.plan();
        if (plan.size() < 2) {
            yaml.problem(
                    "plan",
                    "it needs a first and a last point, found " + plan.size()
                            + "; write [{day: 2023-12-31, planned: 0}, {day: 2024-12-31, planned: 3}]");
            return;
        }
        for (int i = 1; i < plan.size(); i++) {
            PlanPoint before = plan.get(i - 1);
            PlanPoint point = plan.get(i);
            if (!point.day().isAfter(before.day()) || point.planned().compareTo(before.planned()) < 0) {
                yaml.problem(
                        "plan",
                        "days and numbers must rise, found " + point.day() + ": " + point.planned() + " after "
                                + before.day() + ": " + before.planned());
            }
        }
        PlanPoint last = plan.get(plan.size() - 1);
        boolean ends = last.day().equals(contract.due())
                && contract.threshold()
                        .filter(number -> number.compareTo(last.planned()) != 0)
                        .isEmpty();
        if (!ends) {
            yaml.problem(
                    "plan",
                    "it must end at the threshold on the due day, found " + last.planned() + " on " + last.day());
        }
    }
}
