package city.yanhuo.pipeline;

import city.yanhuo.pipeline.work.StepProcess;
import java.util.List;

/** Takes every unseen delivery of the landing folder into the lake. Options: {@link city.yanhuo.pipeline.work.StepOptions}. */
public final class IngestMain {
    private IngestMain() {}

    /** Ends with the exit code that tells the truth. */
    public static void main(String[] arguments) {
        System.exit(StepProcess.ofThisJvm().run("ingest", List.of(arguments), Steps::ingest));
    }
}
