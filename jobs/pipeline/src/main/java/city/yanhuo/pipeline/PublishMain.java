package city.yanhuo.pipeline;

import city.yanhuo.pipeline.work.StepProcess;
import java.util.List;

/** Prepares a publication of the newest snapshots and measures the targets on it. Options: {@link city.yanhuo.pipeline.work.StepOptions}. */
public final class PublishMain {
    private PublishMain() {}

    /** Ends with the exit code that tells the truth. */
    public static void main(String[] arguments) {
        System.exit(StepProcess.ofThisJvm().run("publish", List.of(arguments), Steps::publish));
    }
}
