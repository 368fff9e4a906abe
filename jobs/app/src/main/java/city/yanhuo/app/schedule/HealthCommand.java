package city.yanhuo.app.schedule;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.output.Columns;
import city.yanhuo.ledger.HomeLock;
import city.yanhuo.ledger.Mail;
import city.yanhuo.ledger.MailState;
import city.yanhuo.ledger.schedule.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo health}: whether a scheduler runs, and what hinders it. Ends with 1 when something does. */
@Command(name = "health")
public final class HealthCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Mixin
    private FormatOption format;

    private record Part(String name, boolean healthy, String detail) {}

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(yanhuo)) {
            List<Part> parts = parts(desk);
            format.write(
                    new Columns<Part>()
                            .text("part", "部分", "part", Part::name)
                            .text("status", "状态", "status", part -> part.healthy() ? "healthy" : "unhealthy")
                            .text("detail", "说明", "detail", Part::detail)
                            .of(parts),
                    yanhuo.terminal());
            return parts.stream().allMatch(Part::healthy) ? 0 : 1;
        }
    }

    private static List<Part> parts(ScheduleDesk desk) {
        List<Part> parts = new ArrayList<>();
        boolean serving =
                HomeLock.heldBy(desk.workplace().home().schedulerLock()).isPresent();
        parts.add(new Part("scheduler", serving, desk.text(serving ? "health.serves" : "health.serves-not")));
        parts.add(new Part("ledger", true, desk.ledger().place()));
        int bad = desk.files().folder().problems().size();
        parts.add(new Part(
                "dag files",
                bad == 0,
                desk.text("health.files", desk.files().all().size(), bad)));
        int running = desk.ledger()
                .read(books -> books.schedule().tasks().in(TaskState.RUNNING))
                .size();
        parts.add(new Part("tasks", true, desk.text("health.tasks", running)));
        List<Mail> stuck = desk.ledger().read(books -> books.outbox().unsent()).stream()
                .filter(mail ->
                        mail.state() == MailState.NO_CONTACT || !mail.note().isEmpty())
                .toList();
        parts.add(new Part(
                "mails",
                stuck.isEmpty(),
                stuck.isEmpty()
                        ? desk.text("health.mails")
                        : stuck.size() + ": " + stuck.get(0).note()));
        return parts;
    }
}
