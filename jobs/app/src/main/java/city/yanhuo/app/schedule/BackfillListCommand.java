package city.yanhuo.app.schedule;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.output.Columns;
import city.yanhuo.ledger.schedule.BackfillRow;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo backfill list}: every backfill, oldest first. */
@Command(name = "list")
final class BackfillListCommand implements Callable<Integer> {
    @ParentCommand
    private BackfillCommand backfill;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(backfill.yanhuo())) {
            format.write(
                    columns(desk)
                            .of(desk.ledger()
                                    .read(books -> books.schedule().backfills().all())),
                    desk.yanhuo().terminal());
            return 0;
        }
    }

    private Columns<BackfillRow> columns(ScheduleDesk desk) {
        return new Columns<BackfillRow>()
                .number("id", "编号", "id", BackfillRow::id)
                .text("dag_id", "DAG", "dag_id", BackfillRow::dagId)
                .text("from_date", "从", "from_date", BackfillRow::from)
                .text("to_date", "到", "to_date", BackfillRow::to)
                .text("is_paused", "暂停", "is_paused", row -> row.paused() ? "True" : "False")
                .text("reprocess_behavior", "重跑", "reprocess_behavior", BackfillRow::reprocess)
                .number("max_active_runs", "并发", "max_active_runs", BackfillRow::maxActiveRuns)
                .text(
                        "created_at",
                        "创建",
                        "created_at",
                        row -> Moments.cell(Optional.of(row.createdAt()), format, desk.zone()))
                .text(
                        "completed_at",
                        "完成",
                        "completed_at",
                        row -> Moments.cell(row.completedAt(), format, desk.zone()));
    }
}
