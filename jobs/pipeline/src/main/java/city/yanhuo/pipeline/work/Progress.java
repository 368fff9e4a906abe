package city.yanhuo.pipeline.work;

import java.io.PrintStream;

/** Tells whoever started the process what it is doing, one line each: {@code build  visitors_daily  3/5}. Thread-safe. */
public final class Progress {
    private final PrintStream out;
    private String step = "";
    private int total;
    private int done;

    /** Prints to a stream. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Begins a step of some parts. */
    public synchronized void begin(String name, int parts) {
        step = name;
        total = parts;
        done = 0;
    }

    /** Another part is done. */
    public synchronized void done(String part) {
        done++;
        out.println(step + "  " + part + "  " + done + "/" + total);
    }

    /** Says what is being done now. */
    public synchronized void say(String what) {
        out.println(step + "  " + what);
    }
}
