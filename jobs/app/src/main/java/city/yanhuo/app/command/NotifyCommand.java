package city.yanhuo.app.command;

import city.yanhuo.app.step.HomeSession;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo notify}: sends the mails that are waiting and due. */
@Command(name = "notify")
public final class NotifyCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() {
        try (HomeSession session = options.open(yanhuo, "notify")) {
            new ReportWriter(yanhuo, session)
                    .mails(options.way(yanhuo, session).notifyOnly(options.request(session, "notify")));
            return 0;
        }
    }
}
