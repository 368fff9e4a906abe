package city.yanhuo.app.rehearsal;

import city.yanhuo.ledger.schedule.AuditEntry;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.scheduler.engine.Engine;
import city.yanhuo.scheduler.engine.Operations;
import city.yanhuo.scheduler.serve.DagFiles;
import city.yanhuo.scheduler.serve.OperatorNotices;
import city.yanhuo.scheduler.serve.Rehearsal.Happening;
import city.yanhuo.scheduler.serve.ServerParts;
import city.yanhuo.scheduler.serve.VirtualClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What happens outside the scheduler: files come, most of them on the morning of their day, some late; the operator lets schedules go
 * on and clears a run that failed, because somebody had made a slip in a contract.
 */
final class Script {
    private static final String GATES = "tourism_daily";
    private static final String NIGHT = "night_footfall_nightly";

    private static final LocalTime MORNING = LocalTime.of(6, 15);

    /** Files that are seen later than the folder's date says: a day to when they come. */
    private static final Map<String, LocalDateTime> LATE = Map.of(
            "2024-09-21", LocalDateTime.of(2024, 9, 26, 13, 20),
            "2024-10-05", LocalDateTime.of(2024, 10, 5, 7, 40),
            "2024-10-12", LocalDateTime.of(2024, 10, 12, 9, 10));

    private final Stage stage;
    private final Timeline timeline;
    private final VirtualClock clock;
    private final Instant begin;
    private final Engine engine;
    private final ServerParts parts;
    private final List<Happening> happenings = new ArrayList<>();

    Script(Stage stage, Timeline timeline, ServerParts parts, VirtualClock clock) {
        this.stage = stage;
        this.timeline = timeline;
        this.parts = parts;
        this.clock = clock;
        this.begin = clock.instant();
        this.engine = new Engine(
                parts.ledger(),
                new DagFiles(parts.dagFolder()),
                parts.settings(),
                new OperatorNotices(clock.getZone()));
    }

    /** All of it, in no order. */
    List<Happening> happenings() {
        stage.days().forEach(this::arrival);
        // a schedule that is let go on runs at once for the period that is due: July
        at(LocalDateTime.of(2024, 8, 9, 8, 0), () -> setPaused("online_retail_monthly", false));
        at(LocalDateTime.of(2024, 8, 26, 8, 5), () -> setPaused("nev_retail_monthly", false));
        at(LocalDateTime.of(2024, 8, 27, 8, 35), () -> setPaused("targets_monthly", false));
        at(LocalDateTime.of(2024, 10, 4, 7, 10), () -> setPaused(NIGHT, false));
        at(LocalDateTime.of(2024, 10, 6, 0, 0), () -> setPaused(NIGHT, true));
        at(LocalDateTime.of(2024, 10, 11, 6, 40), () -> setPaused(GATES, false));
        at(LocalDateTime.of(2024, 10, 12, 9, 5), () -> {
            stage.spoilContract();
            timeline.happened(clock.instant(), "slip");
        });
        at(LocalDateTime.of(2024, 10, 12, 10, 30), () -> {
            stage.mendContract();
            timeline.happened(clock.instant(), "mended");
            clearFailed();
        });
        at(LocalDateTime.of(2024, 10, 13, 0, 0), () -> setPaused(GATES, true));
        return happenings;
    }

    /** What came before the beginning is there from the beginning. */
    private void arrival(Path day) {
        LocalDateTime usual = LocalDate.parse(day.toString()).atTime(MORNING);
        Instant at = instant(LATE.getOrDefault(day.toString(), usual));
        if (at.isAfter(begin)) {
            at(at, () -> timeline.happened(clock.instant(), "arrives", stage.arrive(day), day));
        } else {
            stage.arrive(day);
        }
    }

    private void setPaused(String dagId, boolean paused) {
        String action = paused ? "dags pause" : "dags unpause";
        operate(action, dagId, "", operations -> {
            if (paused) {
                operations.pause(dagId);
            } else {
                operations.unpause(dagId);
            }
        });
        timeline.happened(clock.instant(), paused ? "paused" : "unpaused", dagId);
    }

    private void clearFailed() {
        RunRow run = parts.ledger()
                .read(books -> books.schedule().runs().newest(GATES, 1))
                .get(0);
        List<String> failed = parts
                .ledger()
                .read(books -> books.schedule().tasks().of(run.id()))
                .stream()
                .filter(task -> task.state().isFailure())
                .map(TaskRow::taskId)
                .toList();
        operate("tasks clear", GATES, run.runId(), operations -> operations.clear(run, failed, false, false));
        timeline.happened(clock.instant(), "clears", GATES);
    }

    private void operate(String action, String dagId, String runId, Consumer<Operations> act) {
        engine.operate(clock.instant(), operations -> {
            act.accept(operations);
            operations.audit(AuditEntry.ofUser(clock.instant(), action, dagId, runId, "demo --schedule"));
            return true;
        });
    }

    private void at(LocalDateTime moment, Runnable act) {
        at(instant(moment), act);
    }

    private void at(Instant moment, Runnable act) {
        happenings.add(new Happening(moment, act));
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toInstant();
    }
}
