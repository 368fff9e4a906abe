package city.yanhuo.app.command;

import city.yanhuo.app.step.DeliveryChanges;
import city.yanhuo.app.step.HomeSession;
import city.yanhuo.app.step.PipelineStep;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo build}: brings the marts up to date. */
@Command(name = "build")
public final class BuildCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() {
        try (HomeSession session = options.open(yanhuo, "build")) {
            DeliveryChanges changes =
                    options.way(yanhuo, session).step(PipelineStep.BUILD, options.request(session, "build"));
            new ReportWriter(yanhuo, session).notes(changes);
            return 0;
        }
    }
}
