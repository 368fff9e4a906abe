package city.yanhuo.app.schedule;

import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.Label;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.AuditEntry;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.engine.Engine;
import city.yanhuo.scheduler.engine.EngineSettings;
import city.yanhuo.scheduler.engine.Operations;
import city.yanhuo.scheduler.serve.DagFiles;
import city.yanhuo.scheduler.serve.Doorbell;
import city.yanhuo.scheduler.serve.OperatorNotices;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** What the commands of the scheduler share: the DAG files, the ledger, an engine over both. */
final class ScheduleDesk implements AutoCloseable {
    private final Yanhuo yanhuo;
    private final Workplace workplace;
    private final Ledger ledger;
    private final DagFiles files;
    private final Engine engine;
    private final Clock clock;

    private ScheduleDesk(Yanhuo yanhuo, Workplace workplace, Ledger ledger, DagFiles files, Clock clock) {
        this.yanhuo = yanhuo;
        this.workplace = workplace;
        this.ledger = ledger;
        this.files = files;
        this.clock = clock;
        this.engine = new Engine(ledger, files, EngineSettings.defaults(), new OperatorNotices(clock.getZone()));
    }

    /** Opens the schedule of the home that the command was given; makes the home when there is none. */
    static ScheduleDesk open(Yanhuo yanhuo) {
        Workplace workplace = yanhuo.workplace();
        YanhuoConfig configuration = workplace.configuration();
        Ledger ledger = Ledger.open(workplace.home().create(), configuration.ledger());
        return new ScheduleDesk(
                yanhuo,
                workplace,
                ledger,
                new DagFiles(workplace.schemas().resolve("dag")),
                Clock.system(configuration.zone()));
    }

    Yanhuo yanhuo() {
        return yanhuo;
    }

    Workplace workplace() {
        return workplace;
    }

    Ledger ledger() {
        return ledger;
    }

    DagFiles files() {
        return files;
    }

    Engine engine() {
        return engine;
    }

    Instant now() {
        return clock.instant();
    }

    /** The day in the business zone. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The business zone, in which people read times. */
    ZoneId zone() {
        return clock.getZone();
    }

    /** The text in the language of the caller. */
    String say(Label label) {
        return yanhuo.terminal().text(label);
    }

    String text(String key, Object... values) {
        return yanhuo.messages().text(key, values);
    }

    void println(String line) {
        yanhuo.terminal().out().println(line);
    }

    /** The DAG of an id. */
    Dag dag(String dagId) {
        List<String> known = files.all().stream().map(Dag::id).toList();
        return files.find(dagId)
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot find a DAG: there is none of that id, found \"" + dagId + "\""
                                + Nearest.advice(dagId, known) + badFiles()));
    }

    private String badFiles() {
        return files.folder().problems().isEmpty()
                ? ""
                : "; bad files: " + String.join(", ", files.folder().problems().keySet()) + ", see 'yanhuo dags check'";
    }

    /** The run of an id, of a logical date, or the newest when neither is given. */
    RunRow run(String dagId, String wanted) {
        return ledger.read(books -> wanted.isEmpty()
                        ? books.schedule().runs().newest(dagId, 1).stream().findFirst()
                        : books.schedule()
                                .runs()
                                .find(dagId, wanted)
                                .or(() -> Moments.find(wanted)
                                        .flatMap(date -> books.schedule().runs().find(dagId, date.toInstant()))))
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot find a run of " + dagId + ": there is none of that id or logical date, found \""
                                + wanted + "\"; 'yanhuo dags state " + dagId + "' lists them"));
    }

    /** Does an act, records who did it, and tells the scheduler. */
    <T> T operate(String action, String dagId, String runId, String detail, Function<Operations, T> act) {
        AuditEntry entry = AuditEntry.ofUser(now(), action, dagId, runId, detail);
        T result = engine.operate(now(), operations -> {
            T done = act.apply(operations);
            operations.audit(entry);
            return done;
        });
        Doorbell.ring(workplace.home());
        return result;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
