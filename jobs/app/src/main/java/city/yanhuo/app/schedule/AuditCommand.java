package city.yanhuo.app.schedule;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.output.Columns;
import city.yanhuo.ledger.schedule.AuditEntry;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo audit}: who did what to the schedule, and when; latest first. */
@Command(name = "audit")
public final class AuditCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", descriptionKey = "audit-limit")
    private int limit;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(yanhuo)) {
            List<AuditEntry> entries =
                    desk.ledger().read(books -> books.schedule().audit().newest(limit));
            format.write(columns(desk.zone()).of(entries), yanhuo.terminal());
            return 0;
        }
    }

    private Columns<AuditEntry> columns(ZoneId zone) {
        return new Columns<AuditEntry>()
                .text("at", "时间", "at", entry -> Moments.cell(Optional.of(entry.at()), format, zone))
                .text("actor", "用户", "actor", AuditEntry::actor)
                .text("action", "操作", "action", AuditEntry::action)
                .text("dag_id", "DAG", "dag_id", AuditEntry::dagId)
                .text("run_id", "运行", "run_id", AuditEntry::runId)
                .text("task_id", "任务", "task_id", AuditEntry::taskId)
                .text("detail", "内容", "detail", AuditCommand::oneLine);
    }

    private static String oneLine(AuditEntry entry) {
        return Stream.of(entry.detail().split("\\s+")).collect(Collectors.joining(" "));
    }
}
