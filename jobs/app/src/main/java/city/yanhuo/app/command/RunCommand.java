package city.yanhuo.app.command;

import city.yanhuo.app.step.HomeSession;
import city.yanhuo.app.step.RunReport;
import city.yanhuo.app.step.RunRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo run}: the whole way with the files of a landing folder. */
@Command(name = "run")
public final class RunCommand implements Callable<Integer> {
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
        try (HomeSession session = options.open(yanhuo, "run")) {
            RunRequest request =
                    RunOptions.withReadableLanding(options.request(session, "run", Optional.ofNullable(landing)));
            RunReport report =
                    options.way(yanhuo, session).run(request, taken -> new ReportWriter(yanhuo, session).judged(taken));
            ReportWriter writer = new ReportWriter(yanhuo, session);
            writer.mails(report.postings());
            return failOn.exitCode(writer.newestVerdicts(), report.deliveries());
        }
    }
}
