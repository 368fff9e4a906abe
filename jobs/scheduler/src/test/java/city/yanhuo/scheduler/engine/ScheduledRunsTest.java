package city.yanhuo.scheduler.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.BackfillRow;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.RunType;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.TestLedger;
import city.yanhuo.scheduler.dag.AssetCondition;
import city.yanhuo.scheduler.dag.Deadline;
import city.yanhuo.scheduler.timetable.Cron;
import city.yanhuo.scheduler.timetable.Timetable;
import city.yanhuo.scheduler.timetable.Timetables;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that a clock, a backfill or an asset asks for (airflow.md §1.3, §1.5 to §1.7, §2.4). The desk's clock begins at 2026-11-24T00:00Z. */
@ParameterizedClass
@EnumSource(TestLedger.class)
class ScheduledRunsTest {
    private static final Timetable DAILY = Timetables.cronDataInterval(Cron.parse("@daily"), ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("2026-11-13T00:00:00Z");

    @Parameter
    TestLedger database;

    @TempDir
    Path folder;

    private EngineDesk desk;

    @BeforeEach
    void openLedger() {
        desk = new EngineDesk(Ledger.open(new Home(folder.resolve("家")).create(), database.url()));
    }

    private static TestDag daily(boolean catchup) {
        return new TestDag("daily").task("t").schedule(DAILY, FIRST, catchup);
    }

    private List<RunRow> open() {
        return desk.runs("daily").stream()
                .filter(run -> !run.state().isFinished())
                .toList();
    }

    /** 2026-11-13 to -23: 11 days whose period is over. */
    @Test
    void catchupCreatesEveryDayInOrderAndNeverMoreThanMayBeActive() {
        desk.put(daily(true).maxActiveRuns(2));
        StringBuilder order = new StringBuilder();
        for (List<RunRow> open = open(); !open.isEmpty(); open = open()) {
            assertThat(open).hasSizeLessThanOrEqualTo(2);
            RunRow next = open.get(0);
            order.append(next.logicalDate().orElseThrow().toString(), 8, 10).append(' ');
            desk.succeed(next, "t");
        }
        assertThat(order.toString()).isEqualTo("13 14 15 16 17 18 19 20 21 22 23 ");
        assertThat(desk.runs("daily").get(0).runId()).isEqualTo("scheduled__2026-11-14T00:00:00+00:00");
    }

    @Test
    void withoutCatchupTheLatestCompletePeriodRunsAtOnceAndPausingAddsNothing() {
        desk.put(daily(false));
        for (int i = 0; i < 2; i++) {
            desk.engine().operate(desk.now(), operations -> {
                operations.pause("daily");
                operations.unpause("daily");
                return true;
            });
        }
        assertThat(desk.runs("daily"))
                .extracting(RunRow::runId)
                .containsExactly("scheduled__2026-11-24T00:00:00+00:00");
        desk.turnTo(Instant.parse("2026-11-24T23:59:59Z"));
        assertThat(desk.runs("daily")).hasSize(1);
        desk.turnTo(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(desk.runs("daily"))
                .extracting(RunRow::runId)
                .containsExactly("scheduled__2026-11-24T00:00:00+00:00", "scheduled__2026-11-25T00:00:00+00:00");
    }

    @Test
    void aClockThatIsPutBackAnHourAndForwardTwoNeitherDoublesNorLosesARun() {
        Timetable hourly = Timetables.cronDataInterval(Cron.parse("@hourly"), ZoneOffset.UTC);
        desk.put(new TestDag("daily")
                .task("t")
                .retries(1)
                .schedule(hourly, Instant.parse("2026-11-24T00:00:00Z"), true));
        desk.turnTo(Instant.parse("2026-11-24T03:00:00Z"));
        assertThat(desk.runs("daily")).hasSize(3);
        RunRow failing = desk.runs("daily").get(0);
        desk.fail(failing, "t");
        Instant due = desk.task(failing, "t").dueAt().orElseThrow();

        desk.turnTo(Instant.parse("2026-11-24T02:00:00Z"));
        desk.succeed(desk.runs("daily").get(1), "t");
        assertThat(desk.runs("daily")).hasSize(3);
        assertThat(desk.state(failing, "t")).isEqualTo(TaskState.UP_FOR_RETRY);
        desk.turnTo(Instant.parse("2026-11-24T03:00:01Z"));
        assertThat(desk.runs("daily")).hasSize(3);
        desk.turnTo(due);
        assertThat(desk.state(failing, "t")).isEqualTo(TaskState.QUEUED);

        desk.turnTo(Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(desk.runs("daily").stream()
                        .map(run -> run.runAfter().toString().substring(11, 13))
                        .toList())
                .containsExactly("01", "02", "03", "04", "05");
    }

    @Test
    void aDateThatARunByHandHoldsIsPassedOver() {
        desk.put(new TestDag("daily").task("t").schedule(DAILY, Instant.parse("2026-11-24T00:00:00Z"), true));
        desk.trigger("daily", "2026-11-24T00:00:00Z");
        desk.turnTo(Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(desk.runs("daily"))
                .extracting(run -> run.type() + " " + run.logicalDate().orElseThrow())
                .containsExactlyInAnyOrder("MANUAL 2026-11-24T00:00:00Z", "SCHEDULED 2026-11-25T00:00:00Z");
    }

    @Test
    void aRunByHandForADateTwiceIsRefused() {
        desk.put(daily(false));
        desk.trigger("daily", "2026-11-15T00:00:00Z");
        assertThatThrownBy(() -> desk.trigger("daily", "2026-11-15T00:00:00Z"))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot trigger daily: it has such a run already, found logical date 2026-11-15T00:00:00Z;"
                        + " clear that run to have it run again");
    }

    @Test
    void aBackfillRunsItsDatesBesideTheLimitOfTheDagAndCompletes() {
        desk.put(daily(false).maxActiveRuns(1));
        RunRow scheduled = desk.runs("daily").get(0);
        BackfillRow backfill = desk.engine()
                .operate(desk.now(), operations -> operations.createBackfill(request(BackfillRequest.Reprocess.NONE)));
        List<RunRow> runs = ofBackfill(backfill);
        assertThat(runs)
                .extracting(run -> run.runId() + " " + run.state().word() + " " + run.sortOrdinal())
                .containsExactly(
                        "backfill__2026-11-11T00:00:00+00:00 running 1",
                        "backfill__2026-11-12T00:00:00+00:00 running 2",
                        "backfill__2026-11-13T00:00:00+00:00 queued 3");
        runs.forEach(run -> desk.succeed(run, "t"));
        assertThat(desk.runState(scheduled)).isEqualTo(DagRunState.RUNNING);
        Optional<BackfillRow> done =
                desk.ledger.read(books -> books.schedule().backfills().find(backfill.id()));
        assertThat(done.flatMap(BackfillRow::completedAt)).isPresent();
    }

    private static BackfillRequest request(BackfillRequest.Reprocess reprocess) {
        return new BackfillRequest(
                "daily",
                Instant.parse("2026-11-10T00:00:00Z"),
                Instant.parse("2026-11-12T00:00:00Z"),
                reprocess,
                2,
                false,
                "{}");
    }

    private List<RunRow> ofBackfill(BackfillRow backfill) {
        return desk.ledger.read(books -> books.schedule().runs().ofBackfill(backfill.id()));
    }

    @Test
    void aBackfillOfFailedDatesRunsThoseAgainUnderTheirOldIds() {
        desk.put(daily(false));
        BackfillRow first = desk.engine()
                .operate(desk.now(), operations -> operations.createBackfill(request(BackfillRequest.Reprocess.NONE)));
        List<RunRow> runs = ofBackfill(first);
        desk.fail(runs.get(0), "t");
        desk.succeed(runs.get(1), "t");
        desk.succeed(runs.get(2), "t");
        List<BackfillDate> plan = desk.engine()
                .operate(desk.now(), operations -> operations.planBackfill(request(BackfillRequest.Reprocess.FAILED)));
        assertThat(plan)
                .extracting(BackfillDate::reason)
                .containsExactly("run again", "already exists", "already exists");
        BackfillRow second = desk.engine()
                .operate(
                        desk.now(), operations -> operations.createBackfill(request(BackfillRequest.Reprocess.FAILED)));
        assertThat(ofBackfill(second)).extracting(RunRow::runId).containsExactly("backfill__2026-11-11T00:00:00+00:00");
        assertThat(desk.run(runs.get(0)).clearNumber()).isEqualTo(1);
        assertThatThrownBy(() -> desk.engine()
                        .operate(
                                desk.now(),
                                operations -> operations.createBackfill(request(BackfillRequest.Reprocess.NONE))))
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith("Cannot backfill daily: it has an uncompleted one");
    }

    @Test
    void cancellingABackfillFailsWhatWaitsAndLetsTheRestGoOn() {
        desk.put(daily(false));
        BackfillRow backfill = desk.engine()
                .operate(desk.now(), operations -> operations.createBackfill(request(BackfillRequest.Reprocess.NONE)));
        desk.engine().operate(desk.now(), operations -> {
            operations.cancelBackfill(backfill.id());
            return true;
        });
        assertThat(ofBackfill(backfill))
                .extracting(run -> run.state().word())
                .containsExactly("running", "running", "failed");
    }

    @Test
    void aDeadlineIsToldOnceAndForgottenWhenItIsMet() {
        desk.put(new TestDag("d")
                .task("t")
                .deadline(new Deadline(
                        Optional.empty(), Deadline.Reference.DAGRUN_QUEUED_AT, Optional.empty(), Duration.ofHours(2)))
                .deadline(new Deadline(
                        Optional.of("t"), Deadline.Reference.DAGRUN_QUEUED_AT, Optional.empty(), Duration.ofHours(1))));
        RunRow late = desk.trigger("d");
        desk.turn(Duration.ofHours(1));
        desk.turn(Duration.ofHours(1));
        desk.turn(Duration.ofHours(1));
        assertThat(desk.told).containsExactly("late d t", "late d ");
        desk.succeed(late, "t");
        RunRow quick = desk.trigger("d");
        desk.succeed(quick, "t");
        desk.turn(Duration.ofDays(1));
        assertThat(desk.told).hasSize(2);
    }

    @Test
    void aDagRunsOnceEachOfItsAssetsHasAnEvent() {
        desk.put(new TestDag("gates").task("t").with(edit -> edit.outlets("lake://gates")));
        desk.put(new TestDag("orders").task("t").with(edit -> edit.outlets("lake://orders")));
        desk.put(new TestDag("board")
                .task("t")
                .onAssets(new AssetCondition.And(
                        List.of(new AssetCondition.Asset("lake://gates"), new AssetCondition.Asset("lake://orders")))));
        desk.succeed(desk.trigger("gates"), "t");
        desk.succeed(desk.trigger("gates"), "t");
        assertThat(desk.runs("board")).isEmpty();
        desk.succeed(desk.trigger("orders"), "t");
        assertThat(desk.runs("board")).hasSize(1).allSatisfy(run -> {
            assertThat(run.type()).isEqualTo(RunType.ASSET_TRIGGERED);
            assertThat(run.logicalDate()).isEmpty();
            assertThat(run.runId()).matches("asset_triggered__2026-11-24T00:00:00\\.00\\d000\\+00:00_[A-Za-z0-9]{8}");
        });
        desk.succeed(desk.trigger("orders"), "t");
        assertThat(desk.runs("board")).hasSize(1);
    }

    @Test
    void aRunWaitsForItsInstant() {
        desk.put(new TestDag("d").task("t"));
        RunRow run = desk.engine()
                .operate(
                        desk.now(),
                        operations -> operations.trigger(new TriggerRequest(
                                "d",
                                Optional.of("later"),
                                Optional.empty(),
                                Optional.of(desk.now().plusSeconds(60).atOffset(ZoneOffset.UTC)),
                                "{}")));
        assertThat(desk.runState(run)).isEqualTo(DagRunState.QUEUED);
        assertThat(desk.engine().view(desk.run(run), desk.now()).reason())
                .hasValueSatisfying(why -> assertThat(why.en()).isEqualTo("it starts at 2026-11-24T00:01:00Z"));
        desk.turn(Duration.ofMinutes(1));
        assertThat(desk.runState(run)).isEqualTo(DagRunState.RUNNING);
    }

    @Test
    void whatWaitsSaysWhy() {
        desk.put(new TestDag("d")
                .task("a")
                .task("b", "a")
                .task("lost")
                .with(edit -> edit.pool("nowhere", 1))
                .task("big")
                .with(edit -> edit.pool("default_pool", 200)));
        RunRow run = desk.trigger("d");
        assertThat(desk.engine().view(desk.run(run), desk.now()).reasons())
                .hasEntrySatisfying("b", why -> assertThat(why.en()).isEqualTo("it waits for a"))
                .hasEntrySatisfying(
                        "lost", why -> assertThat(why.en()).isEqualTo("there is no pool nowhere; pools set makes one"))
                .hasEntrySatisfying(
                        "big",
                        why -> assertThat(why.en()).isEqualTo("it asks for 200 slots, pool default_pool has 128"));
    }
}
