package city.yanhuo.scheduler.serve;

import city.yanhuo.scheduler.engine.TryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A stretch of time taken through the scheduler: everything is as it is when it serves, the engine, the ledger, the files, the
 * processes, but for the clock, which is put forward to the next thing that is due whenever nothing is under way. Sensors that wait
 * by {@code mode: poke} wait in real time.
 */
public final class Rehearsal {
    /** How long to listen for the end of a try before looking at the alarms again. */
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private final SchedulerLoop loop;
    private final Runners runners;
    private final Mailbox mailbox;
    private final VirtualClock clock;
    private final VirtualAlarms alarms = new VirtualAlarms();
    private final Deque<Happening> happenings;

    /**
     * Something that happens outside the scheduler at a moment: a file comes, a person acts.
     *
     * @param at when
     * @param act what is done then
     */
    public record Happening(Instant at, Runnable act) {}

    private Rehearsal(
            SchedulerLoop loop, Runners runners, Mailbox mailbox, VirtualClock clock, List<Happening> happenings) {
        this.loop = loop;
        this.runners = runners;
        this.mailbox = mailbox;
        this.clock = clock;
        this.happenings = new ArrayDeque<>(
                happenings.stream().sorted(Comparator.comparing(Happening::at)).toList());
    }

    /**
     * Of these parts.
     *
     * @param parts with the clock that is put forward
     * @param clock the same clock
     */
    public static Rehearsal of(ServerParts parts, VirtualClock clock, List<Happening> happenings) {
        Mailbox mailbox = new Mailbox();
        // a process tells its end by the machine's clock
        Runners runners = parts.runners(event -> mailbox.tell(new Signal.Ended(at(event, clock.instant()))));
        return new Rehearsal(parts.loop(runners, mailbox), runners, mailbox, clock, happenings);
    }

    private static TryEvent at(TryEvent event, Instant moment) {
        return new TryEvent(event.run(), event.taskId(), event.tryNumber(), event.end(), moment);
    }

    /**
     * Goes on until a moment, and until what is under way then has ended.
     *
     * @param acted hears after each act of the scheduler what time it is
     */
    public void run(Instant until, Consumer<Instant> acted) throws InterruptedException {
        try {
            loop.begin(alarms);
            acted.accept(clock.instant());
            while (clock.instant().isBefore(until) || !loop.isIdle()) {
                List<Signal> signals = signals();
                if (!signals.isEmpty()) {
                    loop.act(signals, alarms);
                    acted.accept(clock.instant());
                } else if (loop.isIdle()) {
                    clock.putForwardTo(next(until));
                }
            }
        } finally {
            runners.close();
        }
    }

    private List<Signal> signals() throws InterruptedException {
        List<Signal> signals = new ArrayList<>(mailbox.take(loop.isIdle() ? Duration.ZERO : PATIENCE));
        Instant now = clock.instant();
        alarms.rung(now).forEach(name -> signals.add(SchedulerLoop.signal(name)));
        while (!happenings.isEmpty() && !happenings.element().at().isAfter(now)) {
            happenings.remove().act().run();
            // files of DAGs may be among what has changed
            signals.add(new Signal.FilesChanged());
        }
        return signals;
    }

    private Instant next(Instant until) {
        return Stream.of(alarms.next(), Optional.ofNullable(happenings.peek()).map(Happening::at), Optional.of(until))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(until);
    }
}
