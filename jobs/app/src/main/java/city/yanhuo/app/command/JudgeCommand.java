package city.yanhuo.app.command;

import city.yanhuo.app.step.DeliveryChanges;
import city.yanhuo.app.step.HomeSession;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo judge}: judges the targets on what was published last, and makes it visible. */
@Command(name = "judge")
public final class JudgeCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Mixin
    private RunOptions options;

    @Mixin
    private FailOnOption failOn;

    @Override
    public Integer call() {
        try (HomeSession session = options.open(yanhuo, "judge")) {
            options.way(yanhuo, session).judgeOnly(options.request(session, "judge"));
            ReportWriter writer = new ReportWriter(yanhuo, session);
            writer.board();
            return failOn.exitCode(writer.countedVerdicts(), DeliveryChanges.none());
        }
    }
}
