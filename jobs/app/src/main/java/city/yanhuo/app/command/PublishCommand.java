package city.yanhuo.app.command;

import city.yanhuo.app.step.HomeSession;
import city.yanhuo.app.step.PipelineStep;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo publish}: freezes one consistent set of marts and measures the targets on it. */
@Command(name = "publish")
public final class PublishCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() {
        try (HomeSession session = options.open(yanhuo, "publish")) {
            options.way(yanhuo, session).step(PipelineStep.PUBLISH, options.request(session, "publish"));
            return 0;
        }
    }
}
