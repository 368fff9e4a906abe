package city.yanhuo.query.publication;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Projection;
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
                "alert_after",
                "superior",
                "frequency",
                "tolerance",
                "strict",
                "stale_after_days",
                "unit",
                "valid_from",
                "origin",
                "place",
                "alternative_to",
                "assumption"));
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
                    Optional.of(target.due()).filter(due -> target.isDated()),
                    target.measure().flatMap(Measure::basis),
                    target.measure().map(Measure::mart),
                    String.join(",", target.legs()),
                    target.owner(),
                    target.notifiesOwner(),
                    target.alertAfter(),
                    target.superior(),
                    target.terms().frequency().name(),
                    target.terms().tolerance(),
                    target.terms().isStrict(),
                    target.terms().staleAfterDays(),
                    target.terms().unit().zh(),
                    target.provenance().validFrom(),
                    target.provenance().origin().name(),
                    target.provenance().place(),
                    target.provenance().alternativeTo(),
                    target.provenance().isAssumption()));
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
                "periods_below",
                "projection",
                "projection_low",
                "projection_high",
                "projection_growth",
                "chance",
                "projection_method",
                "projection_years"));
        Map<String, LocalDate> newest = new HashMap<>();
        verdicts.forEach(verdict -> newest.merge(
                verdict.target(), verdict.period().end(), (one, other) -> one.isAfter(other) ? one : other));
        Map<String, TargetContract> contracts = targets.stream()
                .collect(Collectors.toMap(target -> target.target() + "/" + target.version(), target -> target));
        for (Verdict verdict : verdicts) {
            Period period = verdict.period();
            Optional<TargetContract> target =
                    Optional.ofNullable(contracts.get(verdict.target() + "/" + verdict.version()));
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
                    verdict.periodsBelow(),
                    verdict.projection().map(Projection::level),
                    verdict.projection().map(Projection::low),
                    verdict.projection().map(Projection::high),
                    verdict.projection().map(Projection::growth),
                    verdict.projection().flatMap(Projection::chance).map(Enum::name),
                    verdict.projection().map(Projection::method),
                    verdict.projection().map(Projection::years)));
        }
        return rows;
    }
}
