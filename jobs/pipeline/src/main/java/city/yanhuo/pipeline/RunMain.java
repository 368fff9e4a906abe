package city.yanhuo.pipeline;

import city.yanhuo.pipeline.work.StepProcess;
import java.util.List;

/** Ingest, build and publish in one Spark session. Options: {@link city.yanhuo.pipeline.work.StepOptions}. */
public final class RunMain {
    private RunMain() {}

    /** Ends with the exit code that tells the truth. */
    public static void main(String[] arguments) {
        System.exit(StepProcess.ofThisJvm().run("run", List.of(arguments), Steps::run));
    }
}
