package city.yanhuo.app.schedule;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.output.Columns;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.timetable.DataInterval;
import city.yanhuo.scheduler.timetable.IntervalText;
import city.yanhuo.scheduler.timetable.RunTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo dags next}: when a DAG runs next, and on which period each run works. */
@Command(name = "next")
final class DagsNextCommand implements Callable<Integer> {
    @ParentCommand
    private DagsCommand dags;

    @Parameters(paramLabel = "DAG", descriptionKey = "DAG")
    private String dagId;

    @Option(
            names = {"-n", "--num-executions"},
            paramLabel = "N",
            defaultValue = "1",
            descriptionKey = "num-executions")
    private int count;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(dags.yanhuo())) {
            Dag dag = desk.dag(dagId);
            List<RunTimes> next = next(desk, dag);
            format.write(columns(desk).of(next), desk.yanhuo().terminal());
            if (next.isEmpty() && format.isForPeople()) {
                desk.println(desk.text("dags.no-next", dag.timetable().summary()));
            }
            return 0;
        }
    }

    private List<RunTimes> next(ScheduleDesk desk, Dag dag) {
        List<RunTimes> all = new ArrayList<>();
        Optional<DataInterval> last = desk.engine().lastInterval(dag, desk.now());
        Instant now = desk.now();
        while (all.size() < count) {
            Optional<RunTimes> next = dag.timetable().next(last, dag.bounds(), now);
            if (next.isEmpty()) {
                break;
            }
            all.add(next.get());
            last = next.map(RunTimes::interval);
        }
        return all;
    }

    private Columns<RunTimes> columns(ScheduleDesk desk) {
        return new Columns<RunTimes>()
                .text(
                        "run_after",
                        "运行时间",
                        "run_after",
                        times -> Moments.cell(Optional.of(times.runAfter()), format, desk.zone()))
                .text("period", "数据区间", "works on", times -> desk.say(IntervalText.of(times.interval(), desk.zone())))
                .text("logical_date", "逻辑日期", "logical_date", RunTimes::logicalDate);
    }
}
