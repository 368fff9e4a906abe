package city.yanhuo.app.step;

import java.util.Locale;

/** What a pipeline process does: one step, or the three in one Spark start. */
public enum PipelineStep {
    INGEST("IngestMain"),
    BUILD("BuildMain"),
    PUBLISH("PublishMain"),
    RUN("RunMain");

    private final String mainClass;

    PipelineStep(String mainClass) {
        this.mainClass = mainClass;
    }

    /** Simple name of its main class. */
    String mainClass() {
        return mainClass;
    }

    /** The word for files and messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
