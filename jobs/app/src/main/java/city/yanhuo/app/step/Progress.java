package city.yanhuo.app.step;

import city.yanhuo.app.cli.Terminal;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * Shows that something is going on: one line on a terminal's error stream, with the seconds so far, written over and at last
 * removed. Where there is no terminal it shows nothing.
 */
public final class Progress implements AutoCloseable {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final Terminal terminal;
    private final long start = System.nanoTime();
    private final Thread painter;
    private volatile String text;
    private volatile boolean closed;

    private Progress(Terminal terminal, String text) {
        this.terminal = terminal;
        this.text = text;
        this.painter = new Thread(this::paint, "progress");
        painter.setDaemon(true);
    }

    /** Begins to show what is being done. */
    public static Progress start(Terminal terminal, String text) {
        Progress progress = new Progress(terminal, text);
        if (terminal.showsProgress()) {
            progress.painter.start();
        }
        return progress;
    }

    /** Shows that the work is going on while it is. */
    public static <T, E extends Exception> T during(Terminal terminal, String text, Work<T, E> work) throws E {
        Progress progress = start(terminal, text);
        try {
            return work.run();
        } finally {
            progress.close();
        }
    }

    /** What takes its time. */
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Says what is being done now. */
    public void say(String now) {
        text = now;
    }

    /** Removes the line. */
    @Override
    public void close() {
        closed = true;
        painter.interrupt();
        try {
            painter.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private void paint() {
        PrintWriter err = terminal.err();
        boolean painted = false;
        try {
            Thread.sleep(FIRST.toMillis());
            while (!closed) {
                long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
                err.print(CLEAR_LINE + seconds + " s  " + text);
                err.flush();
                painted = true;
                Thread.sleep(BETWEEN.toMillis());
            }
        } catch (InterruptedException closing) {
            // closed while asleep
        }
        if (painted) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
