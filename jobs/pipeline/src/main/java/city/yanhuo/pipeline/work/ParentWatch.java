package city.yanhuo.pipeline.work;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends this process when the one that started it has gone: that one holds our standard input open and writes nothing to it. What
 * was half done is taken back by the next step.
 */
final class ParentWatch {
    private static final int TERMINATED = 143;

    private ParentWatch() {}

    static void start(InputStream parent) {
        Thread thread = new Thread(() -> watch(parent), "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch(InputStream parent) {
        try {
            while (parent.read() >= 0) {
                // whatever it says, it is alive
            }
        } catch (IOException e) {
            // a broken pipe is an end as well
        }
        Runtime.getRuntime().halt(TERMINATED);
    }
}
