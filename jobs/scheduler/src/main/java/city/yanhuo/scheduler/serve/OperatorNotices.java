package city.yanhuo.scheduler.serve;

import city.yanhuo.ledger.Books;
import city.yanhuo.ledger.Mail;
import city.yanhuo.ledger.MailKind;
import city.yanhuo.ledger.MailState;
import city.yanhuo.ledger.MailText;
import city.yanhuo.ledger.schedule.DeadlineRow;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.RunType;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.engine.Notices;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts mails to the operators into the outbox, in the transaction in which it became so: one for each run and change, none for a retry,
 * never one to the owners of targets. Backfills are watched by whoever asked for them and are not told of.
 */
public final class OperatorNotices implements Notices {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    /** Tells times on the clocks of a zone. */
    public OperatorNotices(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void runFailed(Books books, Dag dag, RunRow run, List<TaskRow> tasks, Instant now) {
        String failed = tasks.stream()
                .filter(row -> row.state() != TaskState.UPSTREAM_FAILED)
                .map(row -> "　" + row.taskId() + (row.note().isEmpty() ? "" : ": " + row.note()))
                .collect(Collectors.joining("\n"));
        String after = tasks.stream()
                .filter(row -> row.state() == TaskState.UPSTREAM_FAILED)
                .map(TaskRow::taskId)
                .collect(Collectors.joining(", "));
        MailText zh = new MailText(
                "【调度】" + dag.id() + " 运行失败",
                dag.id() + " 的运行 " + run.runId() + " 于 " + shown(now) + " 失败。\n失败的任务：\n" + orDash(failed) + "\n因此未运行："
                        + orDash(after) + "\n查看：yanhuo tasks states " + dag.id() + " '" + run.runId()
                        + "'\n修复后重跑：yanhuo tasks clear " + dag.id() + " '" + run.runId() + "' --only-failed --yes\n");
        MailText en = new MailText(
                "[Scheduler] " + dag.id() + " failed",
                "Run " + run.runId() + " of " + dag.id() + " failed at " + shown(now) + ".\nTasks that failed:\n"
                        + orDash(failed) + "\nNot run because of them: " + orDash(after)
                        + "\nLook: yanhuo tasks states " + dag.id()
                        + " '" + run.runId() + "'\nWhen mended: yanhuo tasks clear " + dag.id() + " '" + run.runId()
                        + "' --only-failed --yes\n");
        post(books, run, "failed", zh, en, now);
    }

    @Override
    public void runRecovered(Books books, Dag dag, RunRow run, Instant now) {
        MailText zh = new MailText(
                "【调度】" + dag.id() + " 已恢复", dag.id() + " 的运行 " + run.runId() + " 于 " + shown(now) + " 重跑成功。\n");
        MailText en = new MailText(
                "[Scheduler] " + dag.id() + " recovered",
                "Run " + run.runId() + " of " + dag.id() + " succeeded at " + shown(now) + " after it was cleared.\n");
        post(books, run, "recovered", zh, en, now);
    }

    @Override
    public void deadlineMissed(Books books, Dag dag, RunRow run, DeadlineRow deadline, Instant now) {
        String what = deadline.taskId().isEmpty() ? run.runId() : run.runId() + " " + deadline.taskId();
        MailText zh = new MailText(
                "【调度】" + dag.id() + " 逾期未完成",
                dag.id() + " 的 " + what + " 应于 " + shown(deadline.dueAt()) + " 前完成，仍未完成。\n查看：yanhuo tasks states "
                        + dag.id() + " '" + run.runId() + "'\n");
        MailText en = new MailText(
                "[Scheduler] " + dag.id() + " is late",
                what + " of " + dag.id() + " should have ended by " + shown(deadline.dueAt())
                        + " and has not.\nLook: yanhuo tasks states " + dag.id() + " '" + run.runId() + "'\n");
        post(books, run, "late " + deadline.taskId() + deadline.dueAt(), zh, en, now);
    }

    private void post(Books books, RunRow run, String change, MailText zh, MailText en, Instant now) {
        if (run.type() == RunType.BACKFILL) {
            return;
        }
        String id = MessageKeys.of("notice", run.dagId(), run.runId(), change, Integer.toString(run.clearNumber()));
        books.outbox()
                .add(new Mail(
                        0,
                        id,
                        "",
                        "",
                        Mail.OPERATORS,
                        MailKind.NOTICE,
                        MailState.WAITING,
                        zh,
                        en,
                        LocalDateTime.ofInstant(now, zone),
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        List.of()));
    }

    private String shown(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
