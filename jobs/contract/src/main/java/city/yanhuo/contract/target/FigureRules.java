package city.yanhuo.contract.target;

import city.yanhuo.contract.yaml.YamlFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether targets of the rules level, relative, milestone and status have what these rules judge by. */
final class FigureRules {
    private FigureRules() {}

    /** A yearly mean below a limit: it needs the limit, and its unit where it is no ratio. */
    static void checkLevel(ReadTarget target) {
        YamlFields yaml = target.yaml();
        TargetContract contract = target.contract();
        if (contract.threshold().isEmpty() && !yaml.has("threshold")) {
            yaml.problem("threshold", "the key is missing; write the limit, 0.03 for 3 %");
        }
        contract.threshold()
                .filter(limit ->
                        contract.terms().unit().isBlank() && limit.abs().compareTo(BigDecimal.ONE) > 0)
                .ifPresent(limit -> yaml.problem(
                        "threshold",
                        "a level without a unit is a ratio, found " + limit
                                + "; write unit: {zh: µg/m³, en: µg/m³}, or 0.03 for 3 %"));
        checkTolerance(target);
        TargetRules.checkDecimals(target);
        TargetRules.needValues(target, List.of("level"));
        TargetRules.needNo(
                target,
                List.of(
                        "plan",
                        "legs",
                        "lead_days",
                        "early_signal",
                        "watch_margin",
                        "excluded_years",
                        "strict",
                        "stale_after_days"));
    }

    /** Growth beside another series: both growths, and what the words between them allow. */
    static void checkRelative(ReadTarget target) {
        YamlFields yaml = target.yaml();
        JudgingTerms terms = target.contract().terms();
        if (terms.frequency() != Frequency.QUARTER) {
            yaml.problem("frequency", "a target of rule relative is judged at quarter ends, found month; drop the key");
        }
        if (terms.isStrict() && terms.tolerance().signum() > 0) {
            yaml.problem("tolerance", "strictly above allows none, found " + terms.tolerance() + "; drop the key");
        }
        checkTolerance(target);
        TargetRules.checkDecimals(target);
        TargetRules.needValues(target, List.of("growth", "reference"));
        TargetRules.needNo(
                target,
                List.of(
                        "threshold",
                        "plan",
                        "legs",
                        "lead_days",
                        "early_signal",
                        "coverage_gate",
                        "excluded_years",
                        "stale_after_days",
                        "unit"));
    }

    /** Something to be done: by a day, or only reported on. */
    static void checkDone(ReadTarget target) {
        JudgingTerms terms = target.contract().terms();
        if (terms.staleAfterDays() < 1) {
            target.yaml().problem("stale_after_days", "it must be 1 or more, found " + terms.staleAfterDays());
        }
        TargetRules.needValues(target, List.of("done_on", "reported_to"));
        List<String> others = new ArrayList<>(List.of(
                "threshold",
                "plan",
                "legs",
                "lead_days",
                "early_signal",
                "published_decimals",
                "coverage_gate",
                "watch_margin",
                "excluded_years",
                "tolerance",
                "strict",
                "unit"));
        if (!target.contract().isDated()) {
            others.add("due");
        }
        TargetRules.needNo(target, others);
    }

    private static void checkTolerance(ReadTarget target) {
        BigDecimal tolerance = target.contract().terms().tolerance();
        if (tolerance.signum() < 0) {
            target.yaml().problem("tolerance", "it must not be negative, found " + tolerance);
        }
    }
}
