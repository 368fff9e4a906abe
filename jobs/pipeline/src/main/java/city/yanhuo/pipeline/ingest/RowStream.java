package city.yanhuo.pipeline.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Rows that one thread makes while another takes them. The maker never runs far ahead, so that memory does not grow with the rows; it
 * ends when the task does, whether all of them were taken or not.
 */
final class RowStream implements Iterator<InternalRow> {
    private static final int BATCH = 1_024;
    private static final int BATCHES_AHEAD = 8;
    private static final List<InternalRow> END = List.of();

    private final BlockingQueue<List<InternalRow>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private volatile @Nullable Throwable failure;
    private Iterator<InternalRow> current = List.<InternalRow>of().iterator();
    private boolean ended;

    /** The maker was told that nobody takes its rows any more. */
    static final class AbandonedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Begins to make rows.
     *
     * @param maker hands every row to its argument
     */
    static RowStream of(TaskContext task, Consumer<Consumer<InternalRow>> maker) {
        RowStream stream = new RowStream();
        Thread thread = new Thread(() -> stream.make(maker), "rows-of-task-" + task.taskAttemptId());
        thread.setDaemon(true);
        task.addTaskCompletionListener((TaskCompletionListener) done -> thread.interrupt());
        thread.start();
        return stream;
    }

    private void make(Consumer<Consumer<InternalRow>> maker) {
        Batcher batcher = new Batcher();
        try {
            maker.accept(batcher);
            batcher.flush();
        } catch (AbandonedException nobodyWaits) {
            return;
        } catch (Throwable e) { // told to who takes the rows
            failure = e;
        }
        put(END);
    }

    private void put(List<InternalRow> batch) {
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            throw new AbandonedException();
        }
    }

    private final class Batcher implements Consumer<InternalRow> {
        private List<InternalRow> rows = new ArrayList<>(BATCH);

        @Override
        public void accept(InternalRow row) {
            rows.add(row);
            if (rows.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (!rows.isEmpty()) {
                put(rows);
                rows = new ArrayList<>(BATCH);
            }
        }
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && !ended) {
            List<InternalRow> next = take();
            ended = next == END;
            current = next.iterator();
        }
        Throwable failed = failure;
        if (ended && failed != null) {
            throw new IllegalStateException("Cannot read deliveries: " + failed.getMessage(), failed);
        }
        return current.hasNext();
    }

    private List<InternalRow> take() {
        try {
            return batches.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot read deliveries: the task was interrupted", e);
        }
    }

    @Override
    public InternalRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
