package city.yanhuo.pipeline;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.pipeline.build.BuildStep;
import city.yanhuo.pipeline.build.MartState;
import city.yanhuo.pipeline.ingest.IngestReport;
import city.yanhuo.pipeline.ingest.IngestStep;
import city.yanhuo.pipeline.publish.PublishReport;
import city.yanhuo.pipeline.publish.PublishStep;
import city.yanhuo.pipeline.work.StepLog;
import city.yanhuo.pipeline.work.Workshop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps that need Spark, each recorded in the ledger. */
final class Steps {
    private Steps() {}

    /** Takes what has arrived. */
    static Map<String, Object> ingest(Workshop workshop, StepLog log) {
        IngestStep step = new IngestStep(
                workshop.session(),
                workshop.profile(),
                workshop.lake(),
                workshop.ledger(),
                workshop.home(),
                workshop.contracts(),
                workshop.clock(),
                workshop.progress());
        IngestReport report = log.step("ingest", () -> step.run(workshop.landing(), log.runId()), Steps::sentence);
        workshop.progress().say(sentence(report));
        report.untaken().forEach(workshop.progress()::say);
        report.notes().forEach(workshop.progress()::say);
        return Map.of("ingest", report);
    }

    /** Brings the marts up to date. */
    static Map<String, Object> build(Workshop workshop, StepLog log) {
        BuildStep step = buildStep(workshop);
        List<MartState> states = log.step("build", step::run, Steps::sentence);
        failures(states).forEach(workshop.progress()::say);
        notes(states).forEach(workshop.progress()::say);
        return Map.of("build", states);
    }

    /** As {@link #build}, for those who build alone: a mart that breaks its contract is a failure, when the others are done. */
    static Map<String, Object> buildOrFail(Workshop workshop, StepLog log) {
        BuildStep step = buildStep(workshop);
        List<MartState> states = log.step("build", step::run, Steps::sentence);
        List<String> failures = failures(states);
        notes(states).forEach(workshop.progress()::say);
        if (!failures.isEmpty()) {
            throw new YanhuoException(ErrorKind.DATA, String.join("\n", failures));
        }
        return Map.of("build", states);
    }

    private static BuildStep buildStep(Workshop workshop) {
        return new BuildStep(
                workshop.session(),
                workshop.profile(),
                workshop.lake(),
                workshop.ledger(),
                workshop.contracts(),
                workshop.progress());
    }

    private static List<String> notes(List<MartState> states) {
        return states.stream().flatMap(state -> state.notes().stream()).toList();
    }

    private static List<String> failures(List<MartState> states) {
        return states.stream()
                .filter(state -> state.outcome() == MartState.Outcome.FAILED)
                .map(state -> "Cannot build " + state.mart() + ": " + String.join("; ", state.findings())
                        + "; its last good state is kept")
                .toList();
    }

    /** Prepares a publication and measures the targets on it. */
    static Map<String, Object> publish(Workshop workshop, StepLog log) {
        PublishStep step = new PublishStep(
                workshop.session(),
                workshop.lake(),
                workshop.ledger(),
                workshop.home(),
                workshop.contracts(),
                workshop.clock(),
                workshop.progress());
        PublishReport report = log.step("publish", () -> step.run(workshop.asOf(), log.runId()), Steps::sentence);
        workshop.progress().say(sentence(report));
        return Map.of("publish", report);
    }

    /** All three. */
    static Map<String, Object> run(Workshop workshop, StepLog log) {
        Map<String, Object> result = new LinkedHashMap<>(ingest(workshop, log));
        result.putAll(build(workshop, log));
        result.putAll(publish(workshop, log));
        return result;
    }

    private static String sentence(IngestReport report) {
        return report.arrived() + " new deliveries: " + report.ingested() + " ingested, " + report.duplicate()
                + " duplicate, " + report.unmatched() + " unmatched, " + report.refused() + " refused; "
                + report.records() + " records good, " + report.rejected() + " rejected";
    }

    private static String sentence(List<MartState> states) {
        return states.stream()
                .map(state -> state.mart() + " " + state.outcome()
                        + (state.findings().isEmpty() ? "" : ": " + String.join("; ", state.findings())))
                .collect(Collectors.joining(", "));
    }

    private static String sentence(PublishReport report) {
        return report.publication() + (report.isReused() ? " still stands" : " prepared") + ": " + report.marts()
                + " marts, " + report.observations() + " observations";
    }
}
