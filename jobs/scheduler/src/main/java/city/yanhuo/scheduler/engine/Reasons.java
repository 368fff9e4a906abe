package city.yanhuo.scheduler.engine;

import city.yanhuo.contract.Label;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.Pool;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.RunType;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Task;
import city.yanhuo.scheduler.state.TriggerRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a run or a task that has not ended does not go on, where Airflow waits silently (airflow.md §6.12). */
final class Reasons {
    private final Act act;

    Reasons(Act act) {
        this.act = act;
    }

    /** Why a run waits; empty when it does not. */
    Optional<Label> of(RunRow run) {
        if (run.state().isFinished()) {
            return Optional.empty();
        }
        if (act.dag(run.dagId()).isEmpty()) {
            return because("没有文件再定义这个 DAG", "no file defines its DAG any more");
        }
        if (!act.isActive(run.dagId())) {
            return because("DAG 已暂停；用 dags unpause 恢复", "its DAG is paused; dags unpause lets it go on");
        }
        if (run.state() == DagRunState.RUNNING) {
            return Optional.empty();
        }
        if (run.runAfter().isAfter(act.now())) {
            return because("要到 " + run.runAfter() + " 才开始", "it starts at " + run.runAfter());
        }
        return run.type() == RunType.BACKFILL
                ? because("补跑的并发名额已满，或补跑已暂停", "its backfill runs as many as it may, or is paused")
                : because(
                        "同时运行的数量已达 max_active_runs = " + limit(run),
                        "as many runs are active as max_active_runs allows: " + limit(run));
    }

    private int limit(RunRow run) {
        return act.dag(run.dagId()).orElseThrow().maxActiveRuns();
    }

    private static Optional<Label> because(String zh, String en) {
        return Optional.of(new Label(zh, en));
    }

    /** Why a task of a run waits; empty when it does not, or has ended. */
    Optional<Label> of(RunPicture picture, TaskRow row) {
        Optional<Task> task = picture.graph().find(row.taskId());
        if (task.isEmpty() || row.state().isFinished() || row.state() == TaskState.RUNNING) {
            return Optional.empty();
        }
        Optional<Label> ofRun = of(picture.run());
        if (ofRun.isPresent()) {
            return ofRun;
        }
        return switch (row.state()) {
            case NONE -> ofUpstream(picture, task.get());
            case SCHEDULED -> ofSlots(picture, row);
            case UP_FOR_RETRY -> because("将于 " + until(row) + " 重试", "it is tried again at " + until(row));
            case UP_FOR_RESCHEDULE -> because("将于 " + until(row) + " 再看", "it looks again at " + until(row));
            case RESTARTING -> because("正在结束旧的进程", "its process is being ended");
            default -> Optional.empty();
        };
    }

    private static String until(TaskRow row) {
        return row.dueAt().map(Instant::toString).orElse("?");
    }

    private Optional<Label> ofUpstream(RunPicture picture, Task task) {
        if (TriggerRules.judge(task.triggerRule(), picture.upstreamStates(task)) == TriggerRules.Outcome.RUN) {
            return new PastRuns(act).holdsBack(picture, task).map(why -> new Label("等待上一次运行（" + why + "）", why));
        }
        List<String> open = task.upstream().stream()
                .filter(id ->
                        picture.task(id).filter(row -> row.state().isFinished()).isEmpty())
                .toList();
        String names = String.join(", ", open);
        return because("等待 " + names, "it waits for " + names);
    }

    private Optional<Label> ofSlots(RunPicture picture, TaskRow row) {
        Map<String, Pool> pools =
                act.schedule().dags().pools().stream().collect(Collectors.toMap(Pool::name, pool -> pool));
        Pool pool = pools.get(row.pool());
        if (pool == null) {
            return because(
                    "没有名为 " + row.pool() + " 的池；用 pools set 建立",
                    "there is no pool " + row.pool() + "; pools set makes one");
        }
        if (pool.slots() < row.poolSlots()) {
            return because(
                    "需要 " + row.poolSlots() + " 个名额，而池 " + pool.name() + " 只有 " + pool.slots() + " 个",
                    "it asks for " + row.poolSlots() + " slots, pool " + pool.name() + " has " + pool.slots());
        }
        int taken = act.schedule().tasks().slotsTaken().getOrDefault(pool.name(), 0);
        if (pool.slots() - taken < row.poolSlots()) {
            return because(
                    "池 " + pool.name() + " 已满：" + taken + "/" + pool.slots(),
                    "pool " + pool.name() + " is full: " + taken + " of " + pool.slots());
        }
        return because(
                "同时运行的任务已达上限（max_active_tasks = " + picture.dag().maxActiveTasks() + "，parallelism = "
                        + act.settings().parallelism() + "）",
                "as many tasks are active as max_active_tasks = "
                        + picture.dag().maxActiveTasks() + " and parallelism = "
                        + act.settings().parallelism() + " allow, or no scheduler runs");
    }
}
