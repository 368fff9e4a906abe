package city.yanhuo.app.schedule;

import city.yanhuo.alert.Postman;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.HomeLock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends what the outbox holds, again and again, in a thread of its own. Passes over a round in which another command holds the home. */
final class MailRound implements AutoCloseable {
    private static final int SECONDS = 15;

    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> rounds;

    private MailRound(ScheduledExecutorService thread, ScheduledFuture<?> rounds) {
        this.thread = thread;
        this.rounds = rounds;
    }

    /** Begins. */
    static MailRound start(Home home, Postman postman, Clock clock, Consumer<String> complaint) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "mails");
            made.setDaemon(true);
            return made;
        });
        Runnable round = () -> send(home, postman, clock, complaint);
        return new MailRound(thread, thread.scheduleWithFixedDelay(round, 1, SECONDS, TimeUnit.SECONDS));
    }

    @SuppressWarnings("try") // the lock is held, not used
    private static void send(Home home, Postman postman, Clock clock, Consumer<String> complaint) {
        if (HomeLock.heldBy(home.homeLock()).isPresent()) {
            return;
        }
        try (HomeLock lock = HomeLock.acquire(home.homeLock(), "serve: mails", Duration.ZERO, clock, sentence -> {})) {
            postman.send(LocalDateTime.now(clock));
        } catch (YanhuoException failure) {
            complaint.accept(String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public void close() {
        rounds.cancel(false);
        thread.shutdownNow();
    }
}
