package city.yanhuo.pipeline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows that one thread makes while another takes them, in their order. The maker never runs far ahead, so that memory stays as it is. */
final class Handover<T> {
    private static final int BATCH = 1_024;
    private static final int BATCHES_AHEAD = 8;

    private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final List<T> end = new ArrayList<>();
    private List<T> batch = new ArrayList<>(BATCH);
    private volatile @Nullable Throwable failure;

    private Handover() {}

    /** The maker was told that nobody takes its rows any more. */
    private static final class AbandonedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Lets a thread of its own make rows, and takes them here until there are no more; both are done then.
     *
     * @param maker hands every row to its argument
     * @throws IllegalStateException when the maker failed
     */
    static <T> void run(Consumer<Consumer<T>> maker, Consumer<T> taker) {
        Handover<T> handover = new Handover<>();
        Thread thread =
                new Thread(() -> handover.make(maker), Thread.currentThread().getName() + "-reader");
        thread.setDaemon(true);
        thread.start();
        try {
            handover.takeAll(taker);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot read deliveries: the task was interrupted", e);
        } finally {
            end(thread);
        }
    }

    /** Not before the maker has stopped may anyone clear up after it. */
    private static void end(Thread maker) {
        maker.interrupt();
        boolean interrupted = false;
        while (maker.isAlive()) {
            try {
                maker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(Consumer<Consumer<T>> maker) {
        try {
            maker.accept(this::add);
            put(batch);
        } catch (AbandonedException nobodyWaits) {
            return;
        } catch (Throwable e) { // told to who takes the rows
            failure = e;
        }
        put(end);
    }

    private void add(T row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            put(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    private void put(List<T> rows) {
        try {
            batches.put(rows);
        } catch (InterruptedException e) {
            throw new AbandonedException();
        }
    }

    private void takeAll(Consumer<T> taker) throws InterruptedException {
        for (List<T> rows = batches.take(); rows != end; rows = batches.take()) {
            rows.forEach(taker);
        }
        Throwable failed = failure;
        if (failed != null) {
            throw new IllegalStateException("Cannot read deliveries: " + failed.getMessage(), failed);
        }
    }
}
