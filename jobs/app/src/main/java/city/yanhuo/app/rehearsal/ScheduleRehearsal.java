package city.yanhuo.app.rehearsal;

import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.step.Installation;
import city.yanhuo.app.step.SparkWorker;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.HomeLock;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.AuditEntry;
import city.yanhuo.scheduler.engine.EngineSettings;
import city.yanhuo.scheduler.serve.Rehearsal;
import city.yanhuo.scheduler.serve.ServerParts;
import city.yanhuo.scheduler.serve.VirtualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rehearsal: sets the stage, lets time pass, tells what happens. */
public final class ScheduleRehearsal {
    /** The audit holds it when a rehearsal has reached its end. */
    private static final String ACTION = "demo --schedule";

    private static final int LATELY = 1_000;

    private static final SparkWorker.Limits SPARK = new SparkWorker.Limits(Duration.ofMinutes(5), 1_000, 2_000);

    /** Where time begins and ends: each monthly schedule runs for July, August and September. */
    private static final LocalDateTime BEGIN = LocalDateTime.of(2024, 7, 28, 8, 0);

    private static final LocalDateTime END = LocalDateTime.of(2024, 10, 28, 0, 0);

    private final Yanhuo yanhuo;
    private final Workplace workplace;
    private final Installation installation;

    /** On the home that the command was given. */
    public ScheduleRehearsal(Yanhuo yanhuo) {
        this.yanhuo = yanhuo;
        this.workplace = yanhuo.workplace();
        this.installation = workplace.installation();
    }

    /** Runs it; on a home that has been through it, only tells what came of it. */
    @SuppressWarnings("try") // lock and worker are held, not used
    public void run() throws Exception {
        Home home = workplace.home().create();
        Stage stage = new Stage(installation, home);
        stage.set();
        YanhuoConfig configuration = workplace.configuration();
        try (HomeLock lock = HomeLock.acquire(
                        home.schedulerLock(),
                        ACTION,
                        Duration.ZERO,
                        Clock.system(configuration.zone()),
                        sentence -> {});
                AutoCloseable worker = SparkWorker.offer(installation, home, SPARK, this::complain);
                Ledger ledger = Ledger.open(home, configuration.ledger()).pooled()) {
            if (ledger.read(books -> books.schedule().runs().newestByDag()).isEmpty()) {
                pass(stage, configuration, ledger);
            } else {
                refuseUnended(ledger);
                yanhuo.terminal().out().println(yanhuo.messages().text("rehearsal.was"));
            }
            new RehearsalSummary(yanhuo, ledger).write();
        }
    }

    private void refuseUnended(Ledger ledger) {
        if (ledger.read(books -> books.schedule().audit().newest(LATELY)).stream()
                .noneMatch(entry -> entry.action().equals(ACTION))) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot rehearse the schedule in " + workplace.home().root()
                            + ": found an earlier rehearsal that did not reach its end; name another --home");
        }
    }

    private void pass(Stage stage, YanhuoConfig configuration, Ledger ledger) throws InterruptedException {
        Instant begin = BEGIN.atZone(configuration.zone()).toInstant();
        VirtualClock clock = VirtualClock.from(begin, configuration.zone());
        Timeline timeline = new Timeline(ledger, yanhuo.terminal(), yanhuo.messages(), configuration.zone());
        ServerParts parts = parts(stage, ledger, clock);
        List<Rehearsal.Happening> happenings = new Script(stage, timeline, parts, clock).happenings();
        yanhuo.terminal()
                .out()
                .println(yanhuo.messages().text("rehearsal.title", BEGIN.toLocalDate(), END.toLocalDate()));
        yanhuo.terminal().out().println();
        Rehearsal.of(parts, clock, happenings)
                .run(END.atZone(configuration.zone()).toInstant(), timeline::look);
        ledger.useTransaction(
                books -> books.schedule().audit().add(AuditEntry.ofUser(clock.instant(), ACTION, "", "", "ended")));
    }

    private ServerParts parts(Stage stage, Ledger ledger, VirtualClock clock) {
        Home home = workplace.home();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("YANHUO_BUILD", "never");
        environment.put("YANHUO_SHARE_CLASSES", "never");
        return new ServerParts(
                home,
                ledger,
                stage.schemas().resolve("dag"),
                workplace.connections(),
                installation.scripts(),
                installation.submit(),
                "local[*]",
                environment,
                EngineSettings.defaults(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                clock,
                this::complain);
    }

    private void complain(String sentence) {
        yanhuo.terminal().err().println(sentence);
        yanhuo.terminal().err().flush();
    }
}
