package city.yanhuo.scheduler.serve;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Sensing;
import city.yanhuo.scheduler.engine.TaskEnd;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks again and again until something is there (airflow.md §2.4). First the look, then the time-out, then the pause: a success at
 * the last look counts. A look takes no process; between looks nothing waits but a timer.
 */
final class SensorRunner implements TaskRunner {
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "sensor");
        thread.setDaemon(true);
        return thread;
    });
    /** Tries whose end has not been told; a look may end before its timer is noted below. */
    private final Set<TryId> open = ConcurrentHashMap.newKeySet();

    private final Map<TryId, ScheduledFuture<?>> timers = new ConcurrentHashMap<>();
    private final Look look;
    private final Reports reports;
    private final Clock clock;

    SensorRunner(Look look, Reports reports, Clock clock) {
        this.look = look;
        this.reports = reports;
        this.clock = clock;
    }

    /** One look of a sensor. */
    interface Look {
        /**
         * Looks.
         *
         * @return empty when it is there; else what is still missing
         * @throws YanhuoException when looking itself fails
         * @throws Settled when there is nothing to wait for any more
         */
        Optional<String> at(Assignment assignment);
    }

    /** Thrown by a look that has its result: another run failed, or was skipped. */
    static final class Settled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient TaskEnd end;

        Settled(TaskEnd end) {
            super("settled", null, false, false);
            this.end = end;
        }
    }

    @Override
    public void start(Assignment assignment) {
        open.add(assignment.id());
        lookAfter(assignment, Duration.ZERO, 1);
    }

    @Override
    public void resume(Assignment assignment) {
        start(assignment);
    }

    private void lookAfter(Assignment assignment, Duration pause, int count) {
        timers.put(
                assignment.id(),
                threads.schedule(() -> look(assignment, count), pause.toMillis(), TimeUnit.MILLISECONDS));
        if (!open.contains(assignment.id())) {
            timers.remove(assignment.id());
        }
    }

    private void look(Assignment assignment, int count) {
        try {
            Optional<String> missing = look.at(assignment);
            if (missing.isEmpty()) {
                end(assignment, new TaskEnd.Succeeded());
            } else {
                waitOn(assignment, missing.get(), count);
            }
        } catch (Settled settled) {
            end(assignment, settled.end);
        } catch (YanhuoException failure) {
            fail(assignment, String.valueOf(failure.getMessage()), count);
        }
    }

    private void fail(Assignment assignment, String why, int count) {
        Sensing sensing = sensing(assignment);
        if (sensing.silentFail()) {
            waitOn(assignment, why, count);
        } else {
            end(assignment, sensing.neverFail() ? new TaskEnd.Skipped(why) : new TaskEnd.Failed(why));
        }
    }

    private void waitOn(Assignment assignment, String missing, int count) {
        Sensing sensing = sensing(assignment);
        Instant now = clock.instant();
        boolean keepsSlot = sensing.mode() == Sensing.Mode.POKE;
        Instant since =
                (keepsSlot ? assignment.row().startDate() : assignment.row().firstPoke()).orElse(now);
        if (Duration.between(since, now).compareTo(seconds(sensing.timeoutSeconds())) > 0) {
            String why = missing + "; it gave up after " + plain(sensing.timeoutSeconds()) + " seconds";
            end(assignment, sensing.softFail() ? new TaskEnd.Skipped(why) : new TaskEnd.FailedForGood(why));
            return;
        }
        Duration pause = pause(sensing, count);
        if (keepsSlot) {
            lookAfter(assignment, pause, count + 1);
        } else {
            end(assignment, new TaskEnd.LooksAgain(now.plus(pause), missing));
        }
    }

    private static Duration pause(Sensing sensing, int count) {
        if (!sensing.exponentialBackoff()) {
            return seconds(sensing.pokeSeconds());
        }
        double grown = sensing.pokeSeconds() * Math.pow(2, Math.min(count - 1, 30));
        return seconds(sensing.maxWaitSeconds().map(max -> Math.min(max, grown)).orElse(grown));
    }

    private static Sensing sensing(Assignment assignment) {
        return assignment.task().operator() instanceof Operator.FileSensor file
                ? file.sensing()
                : ((Operator.ExternalTask) assignment.task().operator()).sensing();
    }

    private void end(Assignment assignment, TaskEnd end) {
        timers.remove(assignment.id());
        if (open.remove(assignment.id())) {
            reports.ended(assignment.id(), end);
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static String plain(double seconds) {
        return seconds == Math.rint(seconds) ? Long.toString(Math.round(seconds)) : Double.toString(seconds);
    }

    @Override
    public void stop(TryId id) {
        Optional.ofNullable(timers.remove(id)).ifPresent(look -> look.cancel(false));
        if (open.remove(id)) {
            reports.ended(id, new TaskEnd.Failed("ended from outside"));
        }
    }

    @Override
    public void forget(TryId id) {
        // nothing is kept
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
