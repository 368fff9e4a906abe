package city.yanhuo.app.schedule;

import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.contract.config.RetentionConfig;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.AuditEntry;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.scheduler.process.LogFiles;
import city.yanhuo.scheduler.process.OldLogs;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo maintain}: removes what is kept no longer, see {@link RetentionConfig}. */
@Command(name = "maintain")
public final class MaintainCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean isDry;

    /** One kind of thing: what is removed of it. */
    private record Removal(String what, LocalDate before, long count, long bytes) {}

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(yanhuo)) {
            RetentionConfig retention = desk.workplace().configuration().retention();
            tell(desk, logs(desk, retention.logs()));
            tell(desk, audit(desk, retention.audit()));
            return 0;
        }
    }

    private Removal logs(ScheduleDesk desk, Period kept) {
        Home home = desk.workplace().home();
        LocalDate before = desk.today().minus(kept);
        OldLogs old = OldLogs.find(home, start(desk, before), unfinished(home, desk.ledger()));
        if (!isDry) {
            old.remove(home);
        }
        return new Removal("logs", before, old.files().size(), old.bytes());
    }

    private static Set<Path> unfinished(Home home, Ledger ledger) {
        LogFiles logs = new LogFiles(home);
        List<RunRow> runs = ledger.read(books -> books.schedule().runs().unfinished());
        return runs.stream().map(run -> logs.ofRun(run.dagId(), run.runId())).collect(Collectors.toSet());
    }

    private Removal audit(ScheduleDesk desk, Period kept) {
        LocalDate before = desk.today().minus(kept);
        Instant moment = start(desk, before);
        int count = desk.ledger().inTransaction(books -> {
            int old = isDry
                    ? books.schedule().audit().countBefore(moment)
                    : books.schedule().audit().expire(moment);
            if (!isDry && old > 0) {
                // that something was removed from the audit stands in the audit
                String detail = old + " acts before " + before;
                books.schedule().audit().add(AuditEntry.ofUser(desk.now(), "maintain", "", "", detail));
            }
            return old;
        });
        return new Removal("audit", before, count, 0);
    }

    private static Instant start(ScheduleDesk desk, LocalDate day) {
        return day.atStartOfDay(desk.zone()).toInstant();
    }

    private void tell(ScheduleDesk desk, Removal removal) {
        String key = "maintain." + removal.what() + (isDry ? ".would" : "");
        desk.println(desk.text(key, removal.count(), removal.before(), (removal.bytes() + (1 << 20) - 1) >> 20));
    }
}
