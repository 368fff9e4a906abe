package city.yanhuo.scheduler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.Pool;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.TestLedger;
import city.yanhuo.scheduler.state.TriggerRule;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What airflow.md §1.5, §1.8, §2.1 to §2.4 say of runs and tasks, on both databases. */
@ParameterizedClass
@EnumSource(TestLedger.class)
class EngineTest {
    @Parameter
    TestLedger database;

    @TempDir
    Path folder;

    private EngineDesk desk;

    @BeforeEach
    void openLedger() {
        Home home = new Home(folder.resolve("家")).create();
        desk = new EngineDesk(Ledger.open(home, database.url()));
    }

    @Test
    void aChainRunsTaskByTaskAndSucceeds() {
        desk.put(new TestDag("chain")
                .task("a")
                .task("b", "a")
                .empty("joint", "b")
                .task("c", "joint"));
        RunRow run = desk.trigger("chain");
        assertThat(desk.begin()).containsExactly("a");
        desk.succeed(run, "a");
        assertThat(desk.states(run)).isEqualTo("a=success b=queued c=none joint=none");
        desk.succeed(run, "b");
        assertThat(desk.states(run)).isEqualTo("a=success b=success c=queued joint=success");
        desk.succeed(run, "c");
        assertThat(desk.runState(run)).isEqualTo(DagRunState.SUCCESS);
        assertThat(desk.told).isEmpty();
    }

    @Test
    void aFailureBelowWhichNothingRunsFailsTheRunAndIsToldOnce() {
        desk.put(new TestDag("d").task("a").task("b", "a").task("c", "b"));
        RunRow run = desk.trigger("d");
        desk.fail(run, "a");
        assertThat(desk.states(run)).isEqualTo("a=failed b=upstream_failed c=upstream_failed");
        assertThat(desk.runState(run)).isEqualTo(DagRunState.FAILED);
        assertThat(desk.told).containsExactly("failed d " + run.runId());
    }

    @Test
    void aLeafThatRunsAfterAFailureTurnsTheRunGreen() {
        desk.put(new TestDag("d").task("a").task("mail", "a").rule(TriggerRule.ALL_DONE));
        RunRow run = desk.trigger("d");
        desk.fail(run, "a");
        desk.succeed(run, "mail");
        assertThat(desk.runState(run)).isEqualTo(DagRunState.SUCCESS);
    }

    /** The worked example of §1.8, retries = 1. */
    @Test
    void clearingGivesTheTriesOfTheWorkedExample() {
        desk.put(new TestDag("d").task("t2").retries(1));
        RunRow run = desk.trigger("d");
        failAndWait(run);
        assertThat(desk.state(run, "t2")).isEqualTo(TaskState.QUEUED);
        failAndWait(run);
        assertThat(desk.state(run, "t2")).isEqualTo(TaskState.FAILED);
        desk.clear(run, "t2");
        assertThat(desk.task(run, "t2").maxTries()).isEqualTo(3);
        failAndWait(run);
        failAndWait(run);
        assertThat(desk.runState(run)).isEqualTo(DagRunState.FAILED);
        desk.clear(run, "t2");
        desk.succeed(run, "t2");
        assertThat(desk.runState(run)).isEqualTo(DagRunState.SUCCESS);
        assertThat(desk.history(run, "t2"))
                .containsExactly(
                        "1 failed (max 1)",
                        "2 failed (max 1)",
                        "3 failed (max 3)",
                        "4 failed (max 3)",
                        "5 success (max 5)");
        assertThat(desk.run(run).clearNumber()).isEqualTo(2);
        assertThat(desk.told.get(desk.told.size() - 1)).isEqualTo("recovered d " + run.runId());
    }

    private void failAndWait(RunRow run) {
        desk.fail(run, "t2");
        desk.turn(Duration.ofMinutes(5));
    }

    @Test
    void aRetryWaitsForItsDelayAndNotLonger() {
        desk.put(new TestDag("d").task("t").retries(1));
        RunRow run = desk.trigger("d");
        desk.fail(run, "t");
        assertThat(desk.state(run, "t")).isEqualTo(TaskState.UP_FOR_RETRY);
        assertThat(desk.engine().workload(desk.now()).nextWake())
                .contains(desk.now().plusSeconds(300));
        desk.turn(Duration.ofSeconds(299));
        assertThat(desk.state(run, "t")).isEqualTo(TaskState.UP_FOR_RETRY);
        desk.turn(Duration.ofSeconds(1));
        assertThat(desk.state(run, "t")).isEqualTo(TaskState.QUEUED);
        assertThat(desk.task(run, "t").tryNumber()).isEqualTo(2);
    }

    @Test
    void whatAPausedDagHoldsBackDoesNotHideWhatIsDueNext() {
        desk.put(new TestDag("paused").task("t").retries(1));
        desk.put(new TestDag("other").task("t").retries(1));
        RunRow held = desk.trigger("paused");
        desk.fail(held, "t");
        desk.engine().operate(desk.now(), operations -> {
            operations.pause("paused");
            return true;
        });
        desk.turn(Duration.ofSeconds(300));
        RunRow free = desk.trigger("other");
        desk.fail(free, "t");

        assertThat(desk.state(held, "t")).isEqualTo(TaskState.UP_FOR_RETRY);
        assertThat(desk.engine().workload(desk.now()).nextWake())
                .contains(desk.now().plusSeconds(300));
    }

    @Test
    void aTimeoutOfASensorIsNotTriedAgain() {
        desk.put(new TestDag("d").task("t").retries(3));
        RunRow run = desk.trigger("d");
        desk.end(run, "t", new TaskEnd.FailedForGood("no file"));
        assertThat(desk.state(run, "t")).isEqualTo(TaskState.FAILED);
        assertThat(desk.task(run, "t").note()).isEqualTo("no file");
    }

    @Test
    void aSensorThatLooksAgainKeepsItsTryAndItsFirstLook() {
        desk.put(new TestDag("d").task("t"));
        RunRow run = desk.trigger("d");
        desk.end(run, "t", new TaskEnd.LooksAgain(desk.now().plusSeconds(60), "nothing yet"));
        assertThat(desk.state(run, "t")).isEqualTo(TaskState.UP_FOR_RESCHEDULE);
        desk.turn(Duration.ofMinutes(1));
        assertThat(desk.state(run, "t")).isEqualTo(TaskState.QUEUED);
        assertThat(desk.task(run, "t").tryNumber()).isEqualTo(1);
    }

    @Test
    void aClearedRunningTaskRestartsAsItsNextTry() {
        desk.put(new TestDag("d").task("t"));
        RunRow run = desk.trigger("d");
        desk.begin();
        desk.clear(run, "t");
        assertThat(desk.state(run, "t")).isEqualTo(TaskState.RESTARTING);
        assertThat(desk.engine().workload(desk.now()).restarting()).hasSize(1);
        desk.end(run, "t", new TaskEnd.Failed("terminated"));
        assertThat(desk.state(run, "t")).isEqualTo(TaskState.QUEUED);
        assertThat(desk.task(run, "t").tryNumber()).isEqualTo(2);
        assertThat(desk.task(run, "t").maxTries()).isEqualTo(1);
    }

    @Test
    void clearingOnlyTheFailedTaskLeavesTheRunFailed() {
        desk.put(new TestDag("d").task("a").task("b", "a"));
        RunRow run = desk.trigger("d");
        desk.fail(run, "a");
        desk.clear(run, "a");
        desk.succeed(run, "a");
        assertThat(desk.states(run)).isEqualTo("a=success b=upstream_failed");
        assertThat(desk.runState(run)).isEqualTo(DagRunState.FAILED);
    }

    @Test
    void markingAFailedTaskClearsWhatFailedBelowAndTheRunGoesOn() {
        desk.put(new TestDag("d").task("a").task("b", "a"));
        RunRow run = desk.trigger("d");
        desk.fail(run, "a");
        assertThat(desk.mark(run, "a", TaskState.SUCCESS)).containsExactly("b");
        assertThat(desk.states(run)).isEqualTo("a=success b=queued");
        assertThat(desk.runState(run)).isEqualTo(DagRunState.RUNNING);
        assertThatThrownBy(() -> desk.mark(run, "a", TaskState.SUCCESS))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot mark a: it is in that state already, found success");
    }

    @Test
    void markingATaskOfAFinishedRunFailedLeavesTheRunAsItIs() {
        desk.put(new TestDag("d").task("a").task("b", "a"));
        RunRow run = desk.trigger("d");
        desk.succeed(run, "a", "b");
        desk.mark(run, "a", TaskState.FAILED);
        assertThat(desk.states(run)).isEqualTo("a=failed b=success");
        assertThat(desk.runState(run)).isEqualTo(DagRunState.SUCCESS);
    }

    @Test
    void markingARunEndsWhatRunsAndSkipsWhatWaits() {
        desk.put(new TestDag("d").task("a").task("b").task("c", "a"));
        RunRow run = desk.trigger("d");
        desk.begin();
        desk.succeed(run, "b");
        desk.engine().operate(desk.now(), operations -> {
            operations.mark(desk.run(run), DagRunState.SUCCESS);
            return true;
        });
        assertThat(desk.states(run)).isEqualTo("a=success b=success c=skipped");
        assertThat(desk.runState(run)).isEqualTo(DagRunState.SUCCESS);
    }

    @Test
    void aRunThatTakesTooLongFailsAndSkipsWhatIsOpen() {
        desk.put(new TestDag("d").task("a").retries(2).task("b", "a").timeout(Duration.ofMinutes(10)));
        RunRow run = desk.trigger("d");
        desk.begin();
        desk.turn(Duration.ofMinutes(9));
        assertThat(desk.runState(run)).isEqualTo(DagRunState.RUNNING);
        desk.turn(Duration.ofMinutes(1));
        assertThat(desk.states(run)).isEqualTo("a=skipped b=skipped");
        assertThat(desk.runState(run)).isEqualTo(DagRunState.FAILED);
        assertThat(desk.task(run, "a").endDate()).isEmpty();
        assertThat(desk.task(run, "b").note()).isEqualTo("the run took longer than its dagrun_timeout");
        desk.end(run, "a", new TaskEnd.Failed("terminated"));
        assertThat(desk.state(run, "a")).isEqualTo(TaskState.SKIPPED);
    }

    /** §2.4: one slot and weights 1, 5, 3, 9, 7. */
    @Test
    void slotsGoToTheHeaviestFirst() {
        TestDag dag = new TestDag("d");
        int[] weights = {1, 5, 3, 9, 7};
        for (int weight : weights) {
            dag.task("w" + weight).with(edit -> edit.weight(weight).pool("one", 1));
        }
        desk.engine().operate(desk.now(), operations -> {
            operations.setPool(new Pool("one", 1, ""));
            return true;
        });
        desk.put(dag);
        RunRow run = desk.trigger("d");
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < weights.length; i++) {
            String next = desk.begin().get(0);
            order.append(next).append(' ');
            desk.succeed(run, next);
        }
        assertThat(order.toString()).isEqualTo("w9 w7 w5 w3 w1 ");
    }

    @Test
    void aTaskThatFitsIntoNoPoolWaitsAndBlocksNobody() {
        desk.put(new TestDag("d")
                .task("big")
                .with(edit -> edit.pool("default_pool", 200))
                .task("lost")
                .with(edit -> edit.pool("nowhere", 1))
                .task("small"));
        RunRow run = desk.trigger("d");
        assertThat(desk.states(run)).isEqualTo("big=scheduled lost=scheduled small=queued");
    }

    @Test
    void theLimitOfActiveTasksCountsPerRun() {
        desk.put(new TestDag("d").task("a").task("b").maxActiveTasks(1));
        RunRow first = desk.trigger("d");
        RunRow second = desk.trigger("d");
        assertThat(desk.states(first)).isEqualTo("a=queued b=scheduled");
        assertThat(desk.states(second)).isEqualTo("a=queued b=scheduled");
    }

    @Test
    void theLimitOfOneTaskCountsOverAllRuns() {
        desk.put(new TestDag("d").task("a").with(edit -> edit.maxActiveInstances(1)));
        RunRow first = desk.trigger("d");
        RunRow second = desk.trigger("d");
        assertThat(desk.states(first)).isEqualTo("a=queued");
        assertThat(desk.states(second)).isEqualTo("a=scheduled");
        desk.succeed(first, "a");
        assertThat(desk.states(second)).isEqualTo("a=queued");
    }

    @Test
    void manualRunsOverTheLimitAreCreatedAndWait() {
        desk.put(new TestDag("d").task("a").maxActiveRuns(1));
        RunRow first = desk.trigger("d");
        RunRow second = desk.trigger("d");
        assertThat(desk.runState(first)).isEqualTo(DagRunState.RUNNING);
        assertThat(desk.runState(second)).isEqualTo(DagRunState.QUEUED);
        desk.succeed(first, "a");
        assertThat(desk.runState(second)).isEqualTo(DagRunState.RUNNING);
    }

    @Test
    void aPausedDagAcceptsATriggerThatWaits() {
        desk.put(new TestDag("d").task("a"));
        desk.engine().operate(desk.now(), operations -> {
            operations.pause("d");
            return true;
        });
        RunRow run = desk.trigger("d");
        assertThat(desk.runState(run)).isEqualTo(DagRunState.QUEUED);
        desk.engine().operate(desk.now(), operations -> {
            operations.unpause("d");
            return true;
        });
        assertThat(desk.states(run)).isEqualTo("a=queued");
    }

    @Test
    void aTaskThatDependsOnThePastWaitsForItAndTheRunStaysRunning() {
        desk.put(new TestDag("d").task("a").with(TestDag.TaskEdit::dependsOnPast));
        RunRow first = desk.trigger("d", "2026-11-01T00:00:00Z");
        RunRow second = desk.trigger("d", "2026-11-02T00:00:00Z");
        assertThat(desk.states(second)).isEqualTo("a=none");
        desk.fail(first, "a");
        assertThat(desk.states(second)).isEqualTo("a=none");
        assertThat(desk.runState(second)).isEqualTo(DagRunState.RUNNING);
        desk.mark(first, "a", TaskState.SKIPPED);
        assertThat(desk.states(second)).isEqualTo("a=queued");
    }

    @Test
    void aTaskThatWaitsForDownstreamLooksAtTheDirectOnesOnly() {
        desk.put(new TestDag("d")
                .task("a")
                .with(TestDag.TaskEdit::waitForDownstream)
                .task("b", "a")
                .task("c", "b"));
        RunRow first = desk.trigger("d", "2026-11-01T00:00:00Z");
        RunRow second = desk.trigger("d", "2026-11-02T00:00:00Z");
        desk.succeed(first, "a");
        assertThat(desk.state(second, "a")).isEqualTo(TaskState.NONE);
        desk.succeed(first, "b");
        assertThat(desk.state(second, "a")).isEqualTo(TaskState.QUEUED);
    }

    @Test
    void aChangedFileChangesRunsThatAreUnderWay() {
        desk.put(new TestDag("d").task("a").task("b", "a"));
        RunRow run = desk.trigger("d");
        desk.put(new TestDag("d").task("a").task("c", "a").version("2"));
        assertThat(desk.states(run)).isEqualTo("a=queued b=removed c=none");
        desk.succeed(run, "a");
        desk.succeed(run, "c");
        assertThat(desk.runState(run)).isEqualTo(DagRunState.SUCCESS);
        assertThat(desk.run(run).version()).isEqualTo("2");
    }

    @Test
    void anEndThatIsToldTwiceOrTooLateChangesNothing() {
        desk.put(new TestDag("d").task("a").retries(1));
        RunRow run = desk.trigger("d");
        desk.fail(run, "a");
        desk.turn(Duration.ofMinutes(5));
        desk.begin();
        desk.engine()
                .record(
                        java.util.List.of(new TryEvent(
                                run.id(), "a", 1, java.util.Optional.of(new TaskEnd.Succeeded()), desk.now())),
                        desk.now());
        assertThat(desk.state(run, "a")).isEqualTo(TaskState.RUNNING);
    }
}
