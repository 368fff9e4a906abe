package city.yanhuo.scheduler.serve;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A scheduler that runs: its thread, its alarms and its ears. */
public final class SchedulerServer implements AutoCloseable {
    private static final int SWEEP_SECONDS = 30;

    private final SchedulerLoop loop;
    private final Alarms alarms;
    private final Doorbell doorbell;
    private final Runners runners;
    private final Thread thread;

    private SchedulerServer(SchedulerLoop loop, Alarms alarms, Doorbell doorbell, Runners runners) {
        this.loop = loop;
        this.alarms = alarms;
        this.doorbell = doorbell;
        this.runners = runners;
        this.thread = new Thread(this::run, "scheduler");
    }

    /** Takes over what an earlier process left, and begins. */
    static SchedulerServer start(Home home, Path dagFolder, SchedulerLoop loop, Runners runners) {
        Alarms alarms = QuartzAlarms.start(SWEEP_SECONDS, loop::rang);
        try {
            Doorbell doorbell = Doorbell.listen(
                    home,
                    List.of(dagFolder),
                    () -> loop.tell(new Signal.Awake()),
                    () -> loop.tell(new Signal.FilesChanged()));
            loop.begin(alarms);
            SchedulerServer server = new SchedulerServer(loop, alarms, doorbell, runners);
            server.thread.start();
            return server;
        } catch (IOException e) {
            alarms.close();
            throw new YanhuoException(
                    ErrorKind.RESOURCE, "Cannot listen at " + home.root() + ": found " + e.getMessage(), e);
        }
    }

    private void run() {
        try {
            loop.run(alarms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the scheduler has ended. */
    public void await() throws InterruptedException {
        thread.join();
    }

    /** Asks the scheduler to end; {@link #await} returns when it has. */
    public void stop() {
        loop.tell(new Signal.Stop());
    }

    /** Ends the scheduler: no further try begins, those under way go on by themselves and are taken up by the next scheduler. */
    @Override
    public void close() {
        stop();
        try {
            thread.join();
            doorbell.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // nothing more is heard either way
        }
        alarms.close();
        runners.close();
    }
}
