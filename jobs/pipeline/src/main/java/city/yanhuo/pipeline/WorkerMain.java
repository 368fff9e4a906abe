package city.yanhuo.pipeline;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.pipeline.work.WorkerOptions;
import city.yanhuo.pipeline.work.WorkerProcess;
import java.util.List;
import java.util.Map;

/** Keeps Spark warm and does the steps that it is asked for. Options: {@link WorkerOptions}. */
public final class WorkerMain {
    private WorkerMain() {}

    /** Ends with the exit code that tells the truth. */
    public static void main(String[] arguments) {
        System.exit(exitCode(List.of(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        try {
            WorkerOptions options = WorkerOptions.parse(arguments);
            return new WorkerProcess(
                            options,
                            Map.of(
                                    "ingest", Steps::ingest,
                                    "build", Steps::buildOrFail,
                                    "publish", Steps::publish,
                                    "run", Steps::run),
                            System.out,
                            System.err)
                    .run(System.in);
        } catch (YanhuoException usage) {
            System.err.println(usage.getMessage());
            return usage.kind().exitCode();
        }
    }
}
