package city.yanhuo.app.schedule;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.output.Columns;
import city.yanhuo.ledger.schedule.BackfillRow;
import city.yanhuo.scheduler.engine.BackfillDate;
import city.yanhuo.scheduler.engine.BackfillRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo backfill create}: shows date by date what it would do, or does it. */
@Command(name = "create")
final class BackfillCreateCommand implements Callable<Integer> {
    @ParentCommand
    private BackfillCommand backfill;

    @Option(names = "--dag-id", paramLabel = "DAG", required = true, descriptionKey = "DAG")
    private String dagId;

    @Option(names = "--from-date", paramLabel = "DATE", required = true, descriptionKey = "from-date")
    private String from;

    @Option(names = "--to-date", paramLabel = "DATE", required = true, descriptionKey = "to-date")
    private String to;

    @Option(
            names = "--reprocess-behavior",
            paramLabel = "none|failed|completed",
            defaultValue = "none",
            descriptionKey = "reprocess-behavior")
    private BackfillRequest.Reprocess reprocess;

    @Option(names = "--max-active-runs", paramLabel = "N", defaultValue = "10", descriptionKey = "max-active-runs")
    private int maxActiveRuns;

    @Option(names = "--run-backwards", descriptionKey = "run-backwards")
    private boolean backwards;

    @Option(names = "--dag-run-conf", paramLabel = "JSON", defaultValue = "{}", descriptionKey = "conf")
    private String conf;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(backfill.yanhuo())) {
            BackfillRequest request = new BackfillRequest(
                    dagId,
                    Moments.parse("--from-date", from).toInstant(),
                    Moments.parse("--to-date", to).toInstant(),
                    reprocess,
                    maxActiveRuns,
                    backwards,
                    Conf.parse(conf));
            List<BackfillDate> plan = desk.engine().operate(desk.now(), operations -> operations.planBackfill(request));
            format.write(columns().of(plan), desk.yanhuo().terminal());
            if (!dryRun) {
                BackfillRow made = desk.operate(
                        "backfill create",
                        dagId,
                        "",
                        from + " " + to + " " + reprocess.word(),
                        operations -> operations.createBackfill(request));
                desk.println(desk.text("backfill.created", made.id()));
            }
            return 0;
        }
    }

    private static Columns<BackfillDate> columns() {
        return new Columns<BackfillDate>()
                .number("sort_ordinal", "序", "sort_ordinal", BackfillDate::ordinal)
                .text(
                        "logical_date",
                        "逻辑日期",
                        "logical_date",
                        date -> date.times().logicalDate())
                .text("action", "处理", "action", BackfillDate::reason)
                .text("run_id", "运行", "run_id", date -> date.existing().map(run -> run.runId()));
    }
}
