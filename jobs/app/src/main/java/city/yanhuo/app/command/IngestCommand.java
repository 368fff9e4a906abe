package city.yanhuo.app.command;

import city.yanhuo.app.step.DeliveryChanges;
import city.yanhuo.app.step.HomeSession;
import city.yanhuo.app.step.PipelineStep;
import city.yanhuo.app.step.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo ingest}: reads new files into the lake. */
@Command(name = "ingest")
public final class IngestCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Option(names = "--landing", paramLabel = "DIR", descriptionKey = "landing")
    private @Nullable Path landing;

    @Mixin
    private RunOptions options;

    @Mixin
    private FailOnOption failOn;

    @Override
    public Integer call() {
        try (HomeSession session = options.open(yanhuo, "ingest")) {
            RunRequest request =
                    RunOptions.withReadableLanding(options.request(session, "ingest", Optional.ofNullable(landing)));
            DeliveryChanges changes = options.way(yanhuo, session).step(PipelineStep.INGEST, request);
            new ReportWriter(yanhuo, session).deliveries(changes);
            return failOn.exitCode(List.of(), changes);
        }
    }
}
