package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.DeadlineRow;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.scheduler.dag.Deadline;
import java.time.Instant;
import java.util.Optional;

/** Sets the deadlines of runs and their tasks, and tells of those that were missed, each once (airflow.md §2.4, §6.7). */
final class DeadlineWatch {
    private final Act act;

    DeadlineWatch(Act act) {
        this.act = act;
    }

    /** Sets the deadlines of a run, anew when it was queued anew. */
    void set(RunPicture picture) {
        for (Deadline deadline : picture.dag().deadlines()) {
            reference(deadline, picture.run())
                    .ifPresent(from -> act.schedule()
                            .deadlines()
                            .set(picture.run().id(), deadline.task().orElse(""), from.plus(deadline.interval())));
        }
    }

    private static Optional<Instant> reference(Deadline deadline, RunRow run) {
        return switch (deadline.reference()) {
            case DAGRUN_LOGICAL_DATE -> run.logicalDate();
            case DAGRUN_QUEUED_AT -> Optional.of(run.queuedAt());
            case FIXED_DATETIME -> deadline.fixed();
        };
    }

    /** Tells of every deadline that has passed. */
    void fireDue() {
        for (DeadlineRow deadline : act.schedule().deadlines().due(act.now())) {
            if (act.schedule().deadlines().fire(deadline.run(), deadline.taskId(), act.now())) {
                act.picture(deadline.run())
                        .filter(picture -> isOpen(picture, deadline))
                        .ifPresent(picture -> act.notices()
                                .deadlineMissed(act.books(), picture.dag(), picture.run(), deadline, act.now()));
            }
        }
    }

    private static boolean isOpen(RunPicture picture, DeadlineRow deadline) {
        return deadline.taskId().isEmpty()
                ? !picture.run().state().isFinished()
                : picture.task(deadline.taskId())
                        .filter(row -> !row.state().isFinished())
                        .isPresent();
    }
}
