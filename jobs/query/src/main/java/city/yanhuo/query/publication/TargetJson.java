package city.yanhuo.query.publication;

import static city.yanhuo.query.publication.PublicationJson.ordered;

import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.TargetContract;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A target in {@code publication.json}: all that its verdicts rest on, so that they can be explained after the contract changed. */
final class TargetJson {
    private TargetJson() {}

    static Map<String, @Nullable Object> of(TargetContract target) {
        return ordered(
                "target",
                target.target(),
                "version",
                target.version(),
                "zh",
                target.label().zh(),
                "en",
                target.label().en(),
                "wording",
                target.wording(),
                "document",
                target.document(),
                "stated_on",
                target.statedOn().toString(),
                "commitment",
                target.commitment().name(),
                "rule",
                target.rule().name(),
                "threshold",
                target.threshold().orElse(null),
                "scope",
                target.scope(),
                "scope_note",
                target.scopeNote(),
                "year",
                target.year(),
                "due",
                target.isDated() ? target.due().toString() : null,
                "measure",
                target.measure().map(TargetJson::measure).orElse(null),
                "early_signal",
                target.earlySignal().map(TargetJson::measure).orElse(null),
                "published_decimals",
                target.publishedDecimals().orElse(null),
                "coverage_gate",
                target.coverageGate(),
                "watch_margin",
                target.watchMargin(),
                "plan",
                target.plan().stream()
                        .map(point -> ordered("day", point.day().toString(), "planned", point.planned()))
                        .toList(),
                "lead_days",
                target.leadDays(),
                "excluded_years",
                target.excludedYears(),
                "legs",
                target.legs(),
                "owner",
                target.owner(),
                "notify",
                target.notifiesOwner(),
                "alert_after",
                target.alertAfter(),
                "superior",
                target.superior(),
                "frequency",
                target.terms().frequency().name(),
                "tolerance",
                target.terms().tolerance(),
                "strict",
                target.terms().isStrict(),
                "stale_after_days",
                target.terms().staleAfterDays(),
                "unit_zh",
                target.terms().unit().zh(),
                "unit_en",
                target.terms().unit().en(),
                "valid_from",
                target.provenance().validFrom().toString(),
                "origin",
                target.provenance().origin().name(),
                "place",
                target.provenance().place(),
                "alternative_to",
                target.provenance().alternativeTo().orElse(null),
                "assumption",
                target.provenance().isAssumption());
    }

    private static Map<String, @Nullable Object> measure(Measure measure) {
        return ordered(
                "mart",
                measure.mart(),
                "basis",
                measure.basis().orElse(null),
                "filter",
                measure.filter(),
                "values",
                new TreeMap<>(measure.values()));
    }
}
