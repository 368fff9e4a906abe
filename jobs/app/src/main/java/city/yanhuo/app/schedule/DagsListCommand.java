package city.yanhuo.app.schedule;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.output.Columns;
import city.yanhuo.ledger.schedule.DagRow;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.scheduler.dag.Dag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo dags list}: every DAG, its schedule, its last run and its next one. */
@Command(name = "list")
final class DagsListCommand implements Callable<Integer> {
    @ParentCommand
    private DagsCommand dags;

    @Mixin
    private FormatOption format;

    private record Line(Dag dag, boolean paused, Optional<RunRow> last, Optional<Instant> next) {}

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(dags.yanhuo())) {
            format.write(columns(desk).of(lines(desk)), desk.yanhuo().terminal());
            Problems.tell(desk);
            return 0;
        }
    }

    private static List<Line> lines(ScheduleDesk desk) {
        Map<String, DagRow> known = desk
                .ledger()
                .read(books -> books.schedule().dags().all())
                .stream()
                .collect(Collectors.toMap(DagRow::id, row -> row));
        Map<String, RunRow> last =
                desk.ledger().read(books -> books.schedule().runs().newestByDag());
        List<Dag> all = List.copyOf(desk.files().all());
        Map<String, Instant> next =
                desk.engine().nextRuns(all.stream().map(Dag::id).toList(), desk.now());
        return all.stream()
                .map(dag -> new Line(
                        dag,
                        Optional.ofNullable(known.get(dag.id()))
                                .map(DagRow::paused)
                                .orElse(dag.pausedUponCreation().orElse(true)),
                        Optional.ofNullable(last.get(dag.id())),
                        Optional.ofNullable(next.get(dag.id()))))
                .toList();
    }

    private Columns<Line> columns(ScheduleDesk desk) {
        return new Columns<Line>()
                .text("dag_id", "DAG", "dag_id", line -> line.dag().id())
                .text(
                        "schedule",
                        "计划",
                        "schedule",
                        line -> line.dag().timetable().summary())
                .text("is_paused", "暂停", "is_paused", line -> line.paused() ? "True" : "False")
                .text(
                        "last_state",
                        "上次",
                        "last_state",
                        line -> line.last().map(run -> run.state().word()))
                .text(
                        "last_run_after",
                        "上次时间",
                        "last_run_after",
                        line -> line.last().map(run -> Moments.shown(run.runAfter(), desk.zone())))
                .text(
                        "next_run_after",
                        "下次时间",
                        "next_run_after",
                        line -> line.next().map(at -> Moments.shown(at, desk.zone())))
                .text("fileloc", "文件", "fileloc", line -> line.dag().file());
    }
}
