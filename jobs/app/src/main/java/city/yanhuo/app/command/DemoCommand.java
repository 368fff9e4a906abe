package city.yanhuo.app.command;

import city.yanhuo.app.rehearsal.ScheduleRehearsal;
import city.yanhuo.app.step.ClassSharing;
import city.yanhuo.app.step.DeliveryChanges;
import city.yanhuo.app.step.DemoCity;
import city.yanhuo.app.step.HomeSession;
import city.yanhuo.app.step.Installation;
import city.yanhuo.app.step.RunReport;
import city.yanhuo.app.step.Way;
import java.nio.file.Files;
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

    @Option(names = "--schedule", descriptionKey = "schedule")
    private boolean schedule;

    @Mixin
    private FailOnOption failOn;

    @Override
    public Integer call() throws Exception {
        return schedule ? rehearse() : run();
    }

    private int rehearse() throws Exception {
        long start = System.nanoTime();
        refuseOtherData();
        new ScheduleRehearsal(yanhuo).run();
        try (HomeSession session = open("demo --schedule")) {
            ReportWriter writer = new ReportWriter(yanhuo, session);
            writer.board();
            writer.mailFolder();
            writer.tryNext(Duration.ofNanos(System.nanoTime() - start));
            return failOn.exitCode(writer.countedVerdicts(), DeliveryChanges.none());
        }
    }

    private void refuseOtherData() {
        if (Files.exists(yanhuo.workplace().home().ledger())) {
            try (HomeSession session = open("demo --schedule")) {
                new DemoCity(Installation.ofProcess()).refuseOtherData(session.ledger(), session.home());
            }
        }
    }

    private HomeSession open(String command) {
        return HomeSession.open(yanhuo.workplace(), command, Duration.ofSeconds(wait), yanhuo.terminal());
    }

    private int run() {
        long start = System.nanoTime();
        DemoCity city = new DemoCity(Installation.ofProcess());
        city.settle(yanhuo.workplace().home());
        int exitCode;
        try (HomeSession session = open("demo")) {
            city.refuseOtherData(session.ledger(), session.home());
            Way way = new Way(session, yanhuo.terminal(), yanhuo.messages());
            RunReport report = way.run(
                    city.request(session.clock(), RunOptions.schedulerRun()),
                    taken -> new ReportWriter(yanhuo, session).judged(taken));
            ReportWriter writer = new ReportWriter(yanhuo, session);
            writer.mailFolder();
            writer.tryNext(Duration.ofNanos(System.nanoTime() - start));
            exitCode = failOn.exitCode(writer.countedVerdicts(), report.deliveries());
        }
        ClassSharing.startOnce(Installation.ofProcess(), yanhuo.workplace().home());
        return exitCode;
    }
}
