package city.yanhuo.app.command;

import city.yanhuo.app.step.ClassSharing;
import city.yanhuo.app.step.DemoCity;
import city.yanhuo.app.step.HomeSession;
import city.yanhuo.app.step.Installation;
import city.yanhuo.app.step.RunReport;
import city.yanhuo.app.step.Way;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo demo}: the sample city, the whole way. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "60", descriptionKey = "wait")
    private int wait;

    @Mixin
    private FailOnOption failOn;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        DemoCity city = new DemoCity(Installation.ofProcess());
        city.settle(yanhuo.workplace().home());
        int exitCode;
        try (HomeSession session =
                HomeSession.open(yanhuo.workplace(), "demo", Duration.ofSeconds(wait), yanhuo.terminal())) {
            city.refuseOtherData(session.ledger(), session.home());
            Way way = new Way(session, yanhuo.terminal(), yanhuo.messages());
            RunReport report = way.run(
                    city.request(session.clock(), RunOptions.schedulerRun()),
                    taken -> new ReportWriter(yanhuo, session).judged(taken));
            ReportWriter writer = new ReportWriter(yanhuo, session);
            writer.mailFolder();
            writer.tryNext(Duration.ofNanos(System.nanoTime() - start));
            exitCode = failOn.exitCode(writer.newestVerdicts(), report.deliveries());
        }
        ClassSharing.startOnce(Installation.ofProcess(), yanhuo.workplace().home());
        return exitCode;
    }
}
