package city.yanhuo.pipeline.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same work for several things, a few at a time: while one waits for its commit, another computes. */
public final class Together {
    private Together() {}

    /**
     * Applies the work to each thing.
     *
     * @return the results, in the order of the things
     * @throws RuntimeException the first failure, when all that had begun have ended; what had not begun is left out
     */
    public static <T, R> List<R> map(List<T> things, int atATime, Function<T, R> work) {
        ExecutorService threads = Executors.newFixedThreadPool(atATime, task -> {
            Thread thread = new Thread(task, "yanhuo-step");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> futures = new ArrayList<>();
            things.forEach(thing -> futures.add(threads.submit(() -> work.apply(thing))));
            return results(futures);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> List<R> results(List<Future<R>> futures) {
        List<R> results = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (Future<R> future : futures) {
            if (!failures.isEmpty()) {
                future.cancel(false);
            }
            if (!future.isCancelled()) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    failures.add(unchecked(e));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    failures.add(new IllegalStateException("Cannot finish the step: it was interrupted", e));
                }
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return results;
    }

    private static RuntimeException unchecked(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
