package city.yanhuo.app.schedule;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.process.LogFiles;
import city.yanhuo.scheduler.process.TryKey;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo tasks logs}: what a try of a task printed, as it comes with {@code --follow}. */
@Command(name = "logs")
final class TasksLogsCommand implements Callable<Integer> {
    @ParentCommand
    private TasksCommand tasks;

    @Parameters(paramLabel = "DAG", descriptionKey = "DAG", index = "0")
    private String dagId;

    @Parameters(paramLabel = "TASK", descriptionKey = "TASK", index = "1")
    private String taskId;

    @Parameters(paramLabel = "RUN", descriptionKey = "RUN", index = "2", arity = "0..1", defaultValue = "")
    private String wanted;

    @Option(names = "--try-number", paramLabel = "N", descriptionKey = "try-number")
    private @Nullable Integer tryNumber;

    @Option(names = "--follow", descriptionKey = "follow")
    private boolean follow;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(tasks.yanhuo())) {
            RunRow run = desk.run(dagId, wanted);
            TaskRow row = row(desk, run);
            int number = tryNumber == null ? row.tryNumber() : tryNumber;
            if (number < 1) {
                desk.println(desk.text("tasks.no-log", taskId, row.state().word()));
                return 0;
            }
            TryKey key = new TryKey(dagId, run.runId(), taskId, number);
            LogFiles logs = new LogFiles(desk.workplace().home());
            OutputStream out = new TerminalStream(desk.yanhuo().terminal().out());
            long bytes = follow ? logs.follow(key, out, () -> hasEnded(desk, run, number)) : logs.read(key, out);
            if (bytes == 0) {
                desk.println(desk.text(
                        "tasks.no-log",
                        taskId,
                        row.note().isEmpty() ? row.state().word() : row.note()));
            }
            return 0;
        }
    }

    private TaskRow row(ScheduleDesk desk, RunRow run) {
        return desk.ledger()
                .read(books -> books.schedule().tasks().find(run.id(), taskId))
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot show a log: run " + run.runId() + " has no such task, found \"" + taskId + "\""));
    }

    private boolean hasEnded(ScheduleDesk desk, RunRow run, int number) {
        TaskRow now = row(desk, run);
        return now.tryNumber() > number || now.state().isFinished() || now.state() == TaskState.UP_FOR_RETRY;
    }

    /** Bytes of a log as text of the terminal. */
    private static final class TerminalStream extends OutputStream {
        private final PrintWriter out;

        TerminalStream(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            out.print(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {
            out.flush();
        }
    }
}
