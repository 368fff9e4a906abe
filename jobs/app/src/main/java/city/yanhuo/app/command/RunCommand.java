package city.yanhuo.app.command;

import city.yanhuo.app.step.HomeSession;
import city.yanhuo.app.step.RunReport;
import city.yanhuo.app.step.RunRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo run}: the whole way with the files of a landing folder. */
@Command(name = "run")
public final class RunCommand implements Callable<Integer> {
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
        try (HomeSession session = options.open(yanhuo, "run")) {
            RunRequest request = landing.request(options, session, "run");
            RunReport report =
                    options.way(yanhuo, session).run(request, taken -> new ReportWriter(yanhuo, session).judged(taken));
            ReportWriter writer = new ReportWriter(yanhuo, session);
            writer.mails(report.postings());
            return failOn.exitCode(writer.countedVerdicts(), report.deliveries());
        }
    }
}
