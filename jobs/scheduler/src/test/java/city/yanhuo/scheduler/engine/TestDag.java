package city.yanhuo.scheduler.engine;

import city.yanhuo.scheduler.dag.AssetCondition;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.Deadline;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Retries;
import city.yanhuo.scheduler.dag.Task;
import city.yanhuo.scheduler.state.TriggerRule;
import city.yanhuo.scheduler.state.WeightRule;
import city.yanhuo.scheduler.timetable.NullTimetable;
import city.yanhuo.scheduler.timetable.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Builds DAGs for tests: {@code new TestDag("d").task("a").task("b", "a").build()}. */
final class TestDag {
    private final String id;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private Timetable timetable = new NullTimetable();
    private Optional<Instant> start = Optional.empty();
    private Optional<Duration> runTimeout = Optional.empty();
    private Optional<AssetCondition> assets = Optional.empty();
    private boolean catchup;
    private int maxActiveRuns = 16;
    private int maxActiveTasks = 16;
    private String version = "1";

    TestDag(String id) {
        this.id = id;
    }

    /** A task below others. */
    TestDag task(String taskId, String... upstream) {
        tasks.add(plain(
                taskId, new Operator.Bash("true", Optional.empty(), false, Set.of(99), Optional.empty()), upstream));
        return this;
    }

    TestDag empty(String taskId, String... upstream) {
        tasks.add(plain(taskId, new Operator.Empty(), upstream));
        return this;
    }

    private static Task plain(String taskId, Operator operator, String... upstream) {
        return new Task(
                taskId,
                1,
                operator,
                Arrays.stream(upstream).sorted().toList(),
                TriggerRule.ALL_SUCCESS,
                new Retries(0, 300, 0, Optional.empty()),
                Optional.empty(),
                "default_pool",
                1,
                1,
                WeightRule.DOWNSTREAM,
                false,
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                "",
                "",
                List.of());
    }

    /** Changes the task that was added last. */
    TestDag with(UnaryOperator<TaskEdit> change) {
        Task last = tasks.remove(tasks.size() - 1);
        tasks.add(change.apply(new TaskEdit(last)).task());
        return this;
    }

    TestDag retries(int count) {
        return with(edit -> edit.retries(new Retries(count, 300, 0, Optional.empty())));
    }

    TestDag rule(TriggerRule rule) {
        return with(edit -> edit.rule(rule));
    }

    TestDag schedule(Timetable times, Instant startDate, boolean catchesUp) {
        timetable = times;
        start = Optional.of(startDate);
        catchup = catchesUp;
        return this;
    }

    TestDag maxActiveRuns(int limit) {
        maxActiveRuns = limit;
        return this;
    }

    TestDag maxActiveTasks(int limit) {
        maxActiveTasks = limit;
        return this;
    }

    TestDag timeout(Duration limit) {
        runTimeout = Optional.of(limit);
        return this;
    }

    TestDag deadline(Deadline deadline) {
        deadlines.add(deadline);
        return this;
    }

    TestDag onAssets(AssetCondition condition) {
        assets = Optional.of(condition);
        return this;
    }

    TestDag version(String text) {
        version = text;
        return this;
    }

    Dag build() {
        return new Dag(
                id,
                version,
                id + ".yml",
                1,
                "",
                id,
                "",
                timetable,
                ZoneOffset.UTC,
                start,
                Optional.empty(),
                catchup,
                maxActiveRuns,
                maxActiveTasks,
                runTimeout,
                Optional.of(false),
                Map.of(),
                List.of(),
                deadlines,
                tasks,
                assets);
    }

    /** A task that is being changed. */
    record TaskEdit(Task task) {
        TaskEdit retries(Retries retries) {
            return new TaskEdit(copy(
                    task.triggerRule(),
                    retries,
                    task.pool(),
                    task.poolSlots(),
                    task.priorityWeight(),
                    task.dependsOnPast(),
                    task.waitForDownstream(),
                    task.maxActiveInstances(),
                    task.outlets()));
        }

        TaskEdit rule(TriggerRule rule) {
            return new TaskEdit(copy(
                    rule,
                    task.retries(),
                    task.pool(),
                    task.poolSlots(),
                    task.priorityWeight(),
                    task.dependsOnPast(),
                    task.waitForDownstream(),
                    task.maxActiveInstances(),
                    task.outlets()));
        }

        TaskEdit pool(String pool, int slots) {
            return new TaskEdit(copy(
                    task.triggerRule(),
                    task.retries(),
                    pool,
                    slots,
                    task.priorityWeight(),
                    task.dependsOnPast(),
                    task.waitForDownstream(),
                    task.maxActiveInstances(),
                    task.outlets()));
        }

        TaskEdit weight(int weight) {
            return new TaskEdit(copy(
                    task.triggerRule(),
                    task.retries(),
                    task.pool(),
                    task.poolSlots(),
                    weight,
                    task.dependsOnPast(),
                    task.waitForDownstream(),
                    task.maxActiveInstances(),
                    task.outlets()));
        }

        TaskEdit dependsOnPast() {
            return new TaskEdit(copy(
                    task.triggerRule(),
                    task.retries(),
                    task.pool(),
                    task.poolSlots(),
                    task.priorityWeight(),
                    true,
                    task.waitForDownstream(),
                    task.maxActiveInstances(),
                    task.outlets()));
        }

        TaskEdit waitForDownstream() {
            return new TaskEdit(copy(
                    task.triggerRule(),
                    task.retries(),
                    task.pool(),
                    task.poolSlots(),
                    task.priorityWeight(),
                    true,
                    true,
                    task.maxActiveInstances(),
                    task.outlets()));
        }

        TaskEdit maxActiveInstances(int limit) {
            return new TaskEdit(copy(
                    task.triggerRule(),
                    task.retries(),
                    task.pool(),
                    task.poolSlots(),
                    task.priorityWeight(),
                    task.dependsOnPast(),
                    task.waitForDownstream(),
                    Optional.of(limit),
                    task.outlets()));
        }

        TaskEdit outlets(String... uris) {
            return new TaskEdit(copy(
                    task.triggerRule(),
                    task.retries(),
                    task.pool(),
                    task.poolSlots(),
                    task.priorityWeight(),
                    task.dependsOnPast(),
                    task.waitForDownstream(),
                    task.maxActiveInstances(),
                    List.of(uris)));
        }

        private Task copy(
                TriggerRule rule,
                Retries retries,
                String pool,
                int slots,
                int weight,
                boolean past,
                boolean downstream,
                Optional<Integer> instances,
                List<String> outlets) {
            return new Task(
                    task.id(),
                    task.line(),
                    task.operator(),
                    task.upstream(),
                    rule,
                    retries,
                    task.executionTimeout(),
                    pool,
                    slots,
                    weight,
                    task.weightRule(),
                    past,
                    downstream,
                    task.ignoreFirstDependsOnPast(),
                    instances,
                    task.startDate(),
                    task.endDate(),
                    task.params(),
                    task.owner(),
                    task.documentation(),
                    outlets);
        }
    }
}
