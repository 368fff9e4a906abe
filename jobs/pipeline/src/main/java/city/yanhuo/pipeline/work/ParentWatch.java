package city.yanhuo.pipeline.work;

import java.io.IOException;
import java.io.InputStream;

/** Notices when the process that started this one has gone: that one holds our standard input open and writes nothing to it. */
final class ParentWatch {
    private ParentWatch() {}

    /**
     * Begins to watch.
     *
     * @param gone what is done then, in a thread of its own
     */
    static void start(InputStream parent, Runnable gone) {
        Thread thread = new Thread(() -> watch(parent, gone), "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch(InputStream parent, Runnable gone) {
        try {
            while (parent.read() >= 0) {
                // whatever it says, it is alive
            }
        } catch (IOException e) {
            // a broken pipe is an end as well
        }
        gone.run();
    }
}
