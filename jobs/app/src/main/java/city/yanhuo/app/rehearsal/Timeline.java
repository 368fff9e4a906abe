package city.yanhuo.app.rehearsal;

import city.yanhuo.app.cli.Messages;
import city.yanhuo.app.cli.Terminal;
import city.yanhuo.contract.Label;
import city.yanhuo.ledger.Books;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.query.export.TextWidth;
import city.yanhuo.scheduler.timetable.DataInterval;
import city.yanhuo.scheduler.timetable.IntervalText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what happens in the schedule as it happens: one line for what a person would want to know, none for what goes by itself. */
final class Timeline {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int WIDTH = 100;
    private static final int DAG_WIDTH = 24;

    private final Ledger ledger;
    private final Terminal terminal;
    private final Messages messages;
    private final ZoneId zone;
    private final Map<Long, RunRow> open = new HashMap<>();
    private final Map<String, TaskRow> known = new HashMap<>();
    private final Map<String, String> failures = new HashMap<>();

    Timeline(Ledger ledger, Terminal terminal, Messages messages, ZoneId zone) {
        this.ledger = ledger;
        this.terminal = terminal;
        this.messages = messages;
        this.zone = zone;
    }

    /** Something outside the scheduler. */
    void happened(Instant at, String key, Object... values) {
        line(at, "—", messages.text("rehearsal." + key, values));
    }

    /** Looks what has changed since the last look. */
    void look(Instant now) {
        ledger.read(this::changed).forEach(run -> look(run.row(), run.tasks(), now));
    }

    private record Run(RunRow row, List<TaskRow> tasks) {}

    /** The runs that are open, or were at the last look, the oldest first. */
    private List<Run> changed(Books books) {
        List<RunRow> runs = new ArrayList<>(books.schedule().runs().unfinished());
        open.keySet().stream()
                .filter(id -> runs.stream().noneMatch(run -> run.id() == id))
                .flatMap(id -> books.schedule().runs().find(id).stream())
                .forEach(runs::add);
        return runs.stream()
                .sorted(Comparator.comparing(RunRow::id))
                .map(run -> new Run(run, books.schedule().tasks().of(run.id())))
                .toList();
    }

    private void look(RunRow run, List<TaskRow> tasks, Instant now) {
        RunRow before = open.get(run.id());
        boolean begins = run.startDate().isPresent()
                && (before == null || before.startDate().isEmpty());
        if (begins) {
            line(now, run.dagId(), messages.text("rehearsal.begins", period(run)));
        }
        tasks.forEach(task -> look(run, known.put(run.id() + task.taskId(), task), task, now));
        if (run.state().isFinished()) {
            Duration took =
                    Duration.between(run.startDate().orElse(now), run.endDate().orElse(now));
            line(now, run.dagId(), messages.text("rehearsal." + run.state().word(), span(took)));
            open.remove(run.id());
        } else {
            open.put(run.id(), run);
        }
    }

    private void look(RunRow run, @Nullable TaskRow before, TaskRow task, Instant now) {
        TaskState was = before == null ? TaskState.NONE : before.state();
        Duration waited = Duration.between(task.firstPoke().orElse(now), now);
        if (task.state() == TaskState.UP_FOR_RESCHEDULE
                && before != null
                && before.firstPoke().isEmpty()) {
            tell(run, task, now, "waits", note(task));
        } else if (was == task.state()) {
            return;
        } else if (task.state() == TaskState.UP_FOR_RETRY) {
            Instant again = task.dueAt().orElse(now);
            tell(run, task, now, "retries", task.tryNumber(), MOMENT.format(again.atZone(zone)), news(run, task));
        } else if (task.state() == TaskState.FAILED) {
            tell(run, task, now, "gives-up", task.tryNumber(), news(run, task));
        } else if (task.state() == TaskState.SUCCESS && task.tryNumber() > 1) {
            tell(run, task, now, "recovers", task.tryNumber());
        } else if (task.state() == TaskState.SUCCESS && waited.toMinutes() > 1) {
            tell(run, task, now, "came", span(waited));
        } else if (task.state() == TaskState.SKIPPED && task.firstPoke().isPresent()) {
            tell(run, task, now, "never-came", span(waited));
        }
    }

    private void tell(RunRow run, TaskRow task, Instant now, String key, Object... values) {
        line(now, run.dagId(), task.taskId() + ": " + messages.text("rehearsal." + key, values));
    }

    /** Why a try failed; an earlier try may have said so already. */
    private String news(RunRow run, TaskRow task) {
        String note = note(task);
        return note.equals(failures.put(run.id() + task.taskId(), note)) ? messages.text("rehearsal.same") : note;
    }

    /** What a try left as its last words: the first line says it. */
    private static String note(TaskRow task) {
        return task.note().lines().findFirst().orElse("");
    }

    private String period(RunRow run) {
        Optional<Label> text = run.intervalStart()
                .flatMap(start -> run.intervalEnd().map(end -> IntervalText.of(new DataInterval(start, end), zone)));
        return text.map(terminal::text).orElse(run.runId());
    }

    private String span(Duration duration) {
        return duration.toMinutes() >= 60
                ? messages.text("rehearsal.hours", duration.toHours(), duration.toMinutesPart())
                : duration.toMinutes() >= 1
                        ? messages.text("rehearsal.minutes", duration.toMinutes())
                        : messages.text("rehearsal.seconds", duration.toSeconds());
    }

    private void line(Instant at, String who, String what) {
        String begin = MOMENT.format(at.atZone(zone)) + "  " + TextWidth.padRight(who, DAG_WIDTH);
        String before = begin;
        for (String part : TextWidth.wrap(what, WIDTH - TextWidth.of(begin))) {
            terminal.out().println(before + part);
            before = " ".repeat(TextWidth.of(begin));
        }
        terminal.flush();
    }
}
