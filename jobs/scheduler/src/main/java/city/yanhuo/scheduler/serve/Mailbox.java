package city.yanhuo.scheduler.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What the scheduler's thread has been told and has not acted on yet. Safe for several threads. */
final class Mailbox {
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

    void tell(Signal signal) {
        signals.add(signal);
    }

    /** Waits for a signal at most so long, and takes whatever is there. */
    List<Signal> take(Duration longest) throws InterruptedException {
        List<Signal> taken = new ArrayList<>();
        Optional.ofNullable(signals.poll(longest.toMillis(), TimeUnit.MILLISECONDS))
                .ifPresent(taken::add);
        signals.drainTo(taken);
        return taken;
    }

    /** Waits for a signal and takes it with all others that are there. */
    List<Signal> take() throws InterruptedException {
        List<Signal> taken = new ArrayList<>();
        taken.add(signals.take());
        signals.drainTo(taken);
        return taken;
    }
}
