package city.yanhuo.query.sql;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Stops a statement that works for too long. Only the time inside {@link #measure} counts, so that a reader who is slow at
 * taking the rows does not lose them.
 */
final class Watch implements AutoCloseable {
    private final Statement statement;
    private final long limit;
    private final Thread thread;
    private long spent;
    private volatile long busySince;
    private volatile boolean expired;
    private volatile boolean closed;

    Watch(Statement statement, Duration limit) {
        this.statement = statement;
        this.limit = limit.toNanos();
        this.thread = new Thread(this::guard, "query-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Does a piece of work on the clock. */
    <T> T measure(SqlWork<T> work) throws SQLException {
        long start = System.nanoTime();
        busySince = start;
        try {
            return work.run();
        } finally {
            busySince = 0;
            spent += System.nanoTime() - start;
            expired |= spent > limit;
        }
    }

    boolean isExpired() {
        return expired;
    }

    private void guard() {
        try {
            while (!closed) {
                long since = busySince;
                if (since != 0 && spent + System.nanoTime() - since > limit) {
                    expired = true;
                    statement.cancel();
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            // the statement has ended by itself
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    /** Work that DuckDB does. */
    interface SqlWork<T> {
        T run() throws SQLException;
    }
}
