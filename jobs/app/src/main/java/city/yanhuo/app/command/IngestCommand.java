package city.yanhuo.app.command;

import city.yanhuo.app.step.DeliveryChanges;
import city.yanhuo.app.step.HomeSession;
import city.yanhuo.app.step.PipelineStep;
import city.yanhuo.app.step.RunRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo ingest}: reads new files into the lake. */
@Command(name = "ingest")
public final class IngestCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Mixin
    private LandingOption landing;

    @Mixin
    private RunOptions options;

    @Mixin
    private FailOnOption failOn;

    @Override
    public Integer call() {
        try (HomeSession session = options.open(yanhuo, "ingest")) {
            RunRequest request = landing.request(options, session, "ingest");
            DeliveryChanges changes = options.way(yanhuo, session).step(PipelineStep.INGEST, request);
            new ReportWriter(yanhuo, session).deliveries(changes);
            return failOn.exitCode(List.of(), changes);
        }
    }
}
