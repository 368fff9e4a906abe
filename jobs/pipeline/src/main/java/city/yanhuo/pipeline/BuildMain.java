package city.yanhuo.pipeline;

import city.yanhuo.pipeline.work.StepProcess;
import java.util.List;

/** Builds the marts whose inputs have changed. Options: {@link city.yanhuo.pipeline.work.StepOptions}. */
public final class BuildMain {
    private BuildMain() {}

    /** Ends with the exit code that tells the truth. */
    public static void main(String[] arguments) {
        System.exit(StepProcess.ofThisJvm().run("build", List.of(arguments), Steps::buildOrFail));
    }
}
