package city.yanhuo.query.explain;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Projection;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.query.export.JsonText;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An explanation for programs, with nothing left out. Ratios are plain numbers, amounts are in 元. */
public final class ExplanationJson {
    private final ZoneId zone;

    /**
     * A writer.
     *
     * @param zone zone that instants of the ledger are written in
     */
    public ExplanationJson(ZoneId zone) {
        this.zone = zone;
    }

    /** The text: one JSON object and a line end. */
    public String of(Explanation explanation) {
        return JsonText.of(object(explanation)) + "\n";
    }

    private Map<String, @Nullable Object> object(Explanation explanation) {
        return map(
                "target", target(explanation.target()),
                "verdict", verdict(explanation.verdict().verdict()),
                "judged_at", explanation.verdict().judgedAt().atZone(zone).toOffsetDateTime(),
                "restates",
                        explanation
                                .restated()
                                .map(earlier -> map(
                                        "state", earlier.verdict().state().name(),
                                        "publication", earlier.publicationId()))
                                .orElse(null),
                "flip", label(explanation.flip()),
                "publication",
                        map(
                                "publication", explanation.publication().id(),
                                "as_of", explanation.publication().asOf(),
                                "run", explanation.publication().runId()),
                "evidence", explanation.evidence().stream().map(this::evidence).toList(),
                "files", explanation.files().stream().map(this::file).toList(),
                "rejected",
                        explanation.rejected().stream()
                                .map(ExplanationJson::rejected)
                                .toList(),
                "legs", explanation.legs().stream().map(this::object).toList());
    }

    private static Map<String, @Nullable Object> target(TargetContract target) {
        return map(
                "target", target.target(),
                "version", target.version(),
                "zh", target.label().zh(),
                "en", target.label().en(),
                "wording", target.wording(),
                "document", target.document(),
                "stated_on", target.statedOn(),
                "commitment", target.commitment().name(),
                "rule", target.rule().name(),
                "threshold", target.threshold().orElse(null),
                "scope", target.scope(),
                "scope_note", target.scopeNote(),
                "year", target.year(),
                "due", target.isDated() ? target.due() : null,
                "place", target.provenance().place(),
                "origin", target.provenance().origin().name(),
                "valid_from", target.provenance().validFrom(),
                "alternative_to", target.provenance().alternativeTo().orElse(null),
                "owner", target.owner(),
                "superior", target.superior(),
                "legs", target.legs());
    }

    private static Map<String, @Nullable Object> verdict(Verdict verdict) {
        return map(
                "period", verdict.period().text(),
                "period_start", verdict.period().start(),
                "period_end", verdict.period().end(),
                "version", verdict.version(),
                "state", verdict.state().name(),
                "flags", verdict.flags().stream().map(Enum::name).sorted().toList(),
                "value", verdict.value().orElse(null),
                "threshold", verdict.threshold().orElse(null),
                "gap", verdict.gap().orElse(null),
                "required_rest_growth", verdict.requiredRest().orElse(null),
                "best_rest_growth", verdict.bestRest().orElse(null),
                "binding_leg", verdict.bindingLeg().orElse(null),
                "since", verdict.since().map(since -> since.text()).orElse(null),
                "periods_below", verdict.periodsBelow(),
                "projection",
                        verdict.projection().map(ExplanationJson::projection).orElse(null),
                "steps",
                        verdict.steps().stream()
                                .map(step -> map(
                                        "zh", step.label().zh(),
                                        "en", step.label().en(),
                                        "formula", label(step.formula()),
                                        "numbers", label(step.numbers()),
                                        "result", label(step.result())))
                                .toList());
    }

    private static Map<String, @Nullable Object> projection(Projection projection) {
        return map(
                "level", projection.level(),
                "low", projection.low(),
                "high", projection.high(),
                "growth", projection.growth(),
                "chance", projection.chance().map(Enum::name),
                "method", projection.method(),
                "years", projection.years());
    }

    private Map<String, @Nullable Object> evidence(Evidence evidence) {
        return map(
                "role", evidence.role().name(),
                "observation", observation(evidence.observation()),
                "mart", evidence.measure().mart(),
                "snapshot", evidence.snapshotId(),
                "basis", evidence.measure().basis().orElse(null),
                "filter", evidence.measure().filter(),
                "expressions", evidence.measure().values(),
                "rows",
                        evidence.rows().stream()
                                .map(row -> map(
                                        "key", row.key(),
                                        "values", row.values(),
                                        "gives", row.gives(),
                                        "counts", row.counts(),
                                        "raw",
                                                row.raw().stream()
                                                        .map(ExplanationJson::raw)
                                                        .toList()))
                                .toList());
    }

    private Map<String, @Nullable Object> observation(Observation observation) {
        return map(
                "series", observation.series().name(),
                "period", observation.period().text(),
                "period_start", observation.period().start(),
                "period_end", observation.period().end(),
                "level", observation.level().orElse(null),
                "base", observation.base().orElse(null),
                "growth", observation.growth().orElse(null),
                "count", observation.count().orElse(null),
                "candidates", observation.candidates().orElse(null),
                "coverage", observation.coverage().orElse(null),
                "reference", observation.reference().orElse(null),
                "done_on", observation.doneOn().orElse(null),
                "planned_finish", observation.plannedFinish().orElse(null),
                "progress", observation.progress().orElse(null),
                "first", observation.first().orElse(null),
                "reported_to", observation.reportedTo().orElse(null),
                "vintage",
                        observation
                                .vintage()
                                .map(at -> at.atZone(zone).toOffsetDateTime())
                                .orElse(null));
    }

    private static Map<String, @Nullable Object> raw(RawRow raw) {
        return map(
                "table", raw.table(),
                "snapshot", raw.snapshotId(),
                "feed", raw.feed(),
                "delivery", raw.delivery(),
                "sheet", raw.sheet(),
                "line", raw.line(),
                "cells", raw.cells(),
                "submitted_at", raw.submittedAt().orElse(null),
                "current", raw.isCurrent(),
                "values", raw.values());
    }

    private Map<String, @Nullable Object> file(DeliveredFile file) {
        Delivery delivery = file.delivery();
        return map(
                "delivery", delivery.id(),
                "path", delivery.path(),
                "archived", file.archived(),
                "sha256", delivery.sha256(),
                "size", delivery.size(),
                "supplier", delivery.supplier(),
                "received_on", delivery.receivedOn().orElse(null),
                "first_seen", delivery.firstSeen().atZone(zone).toOffsetDateTime(),
                "submitted_at",
                        delivery.submittedAt()
                                .map(at -> at.atZone(zone).toOffsetDateTime())
                                .orElse(null),
                "feed", delivery.feed().orElse(null),
                "feed_version", delivery.feedVersion(),
                "state", delivery.state().name());
    }

    private static Map<String, @Nullable Object> rejected(RejectedLine row) {
        return map(
                "delivery", row.delivery(),
                "sheet", row.sheet(),
                "line", row.line(),
                "column", row.column(),
                "reason", row.reason(),
                "found", row.found(),
                "message", row.message(),
                "raw_row", row.rawRow());
    }

    private static Map<String, @Nullable Object> label(Label label) {
        return map("zh", label.zh(), "en", label.en());
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            map.put(
                    String.valueOf(namesAndValues[i]),
                    value instanceof Optional<?> optional ? optional.orElse(null) : value);
        }
        return map;
    }
}
