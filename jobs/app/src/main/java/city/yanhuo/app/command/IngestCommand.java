package city.yanhuo.app.command;

import city.yanhuo.app.dryrun.DryRun;
import city.yanhuo.app.step.DeliveryChanges;
import city.yanhuo.app.step.HomeSession;
import city.yanhuo.app.step.PipelineStep;
import city.yanhuo.app.step.RunRequest;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Option(names = "--dry-run", descriptionKey = "ingest-dry-run")
    private boolean isDry;

    @Option(names = "--feed", paramLabel = "FEED", descriptionKey = "ingest-feed")
    private @Nullable String feed;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "10", descriptionKey = "ingest-rows")
    private int rows;

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "ingest-FILE")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        if (isDry == files.isEmpty()) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot read single files: --dry-run and files go together, found "
                            + (isDry ? "no file" : "files without it: " + files.get(0))
                            + "; without both, everything in the landing folder is read");
        }
        return isDry ? tell() : ingest();
    }

    private int tell() {
        DryRun dryRun = new DryRun(yanhuo, Optional.ofNullable(feed), rows);
        long taken = files.stream().filter(dryRun::tell).count();
        return taken == files.size() ? 0 : ErrorKind.DATA.exitCode();
    }

    private int ingest() {
        try (HomeSession session = options.open(yanhuo, "ingest")) {
            RunRequest request = landing.request(options, session, "ingest");
            DeliveryChanges changes = options.way(yanhuo, session).step(PipelineStep.INGEST, request);
            new ReportWriter(yanhuo, session).deliveries(changes);
            return failOn.exitCode(List.of(), changes);
        }
    }
}
