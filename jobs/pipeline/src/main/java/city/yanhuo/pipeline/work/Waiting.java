package city.yanhuo.pipeline.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for what another thread does meanwhile. */
final class Waiting {
    private Waiting() {}

    /** The result; a failure is thrown as it was there. */
    static <T> T forResult(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
