package city.yanhuo.query.publication;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Targets and verdicts as rows of their marts. */
final class TargetTables {
    private TargetTables() {}

    static TableRows targets(List<TargetContract> targets) {
        TableRows rows = new TableRows(List.of(
                "target",
                "version",
                "zh",
                "en",
                "wording",
                "document",
                "stated_on",
                "commitment",
                "rule",
                "threshold",
                "scope",
                "scope_note",
                "year",
                "due",
                "basis",
                "mart",
                "legs",
                "owner",
                "notify",
                "alert_after"));
        for (TargetContract target : targets) {
            rows.add(List.of(
                    target.target(),
                    target.version(),
                    target.label().zh(),
                    target.label().en(),
                    target.wording(),
                    target.document(),
                    target.statedOn(),
                    target.commitment().name(),
                    target.rule().name(),
                    target.threshold(),
                    target.scope(),
                    target.scopeNote(),
                    target.year(),
                    target.due(),
                    target.measure().flatMap(Measure::basis),
                    target.measure().map(Measure::mart),
                    String.join(",", target.legs()),
                    target.owner(),
                    target.notifiesOwner(),
                    target.alertAfter()));
        }
        return rows;
    }

    static TableRows verdicts(List<TargetContract> targets, List<Verdict> verdicts) {
        TableRows rows = new TableRows(List.of(
                "period",
                "period_kind",
                "period_start",
                "period_end",
                "target",
                "version",
                "is_total",
                "basis",
                "owner",
                "scope",
                "is_current",
                "state",
                "flags",
                "value",
                "threshold",
                "gap",
                "required_rest_growth",
                "best_rest_growth",
                "binding_leg",
                "since",
                "periods_below"));
        Map<String, LocalDate> newest = new HashMap<>();
        verdicts.forEach(verdict -> newest.merge(
                verdict.target(), verdict.period().end(), (one, other) -> one.isAfter(other) ? one : other));
        Map<String, TargetContract> contracts =
                targets.stream().collect(Collectors.toMap(TargetContract::target, target -> target));
        for (Verdict verdict : verdicts) {
            Period period = verdict.period();
            Optional<TargetContract> target = Optional.ofNullable(contracts.get(verdict.target()));
            rows.add(List.of(
                    period.text(),
                    period.kind().name(),
                    period.start(),
                    period.end(),
                    verdict.target(),
                    verdict.version(),
                    target.filter(contract -> contract.rule() == Rule.COMPOUND).isPresent(),
                    target.flatMap(TargetContract::measure).flatMap(Measure::basis),
                    target.map(TargetContract::owner),
                    target.map(TargetContract::scope),
                    period.end().equals(newest.get(verdict.target())),
                    verdict.state().name(),
                    verdict.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                    verdict.value(),
                    verdict.threshold(),
                    verdict.gap(),
                    verdict.requiredRest(),
                    verdict.bestRest(),
                    verdict.bindingLeg(),
                    verdict.since().map(Period::text),
                    verdict.periodsBelow()));
        }
        return rows;
    }
}
