package city.yanhuo.app.schedule;

import city.yanhuo.alert.Postman;
import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.step.Installation;
import city.yanhuo.app.step.ReleaseFile;
import city.yanhuo.app.step.SparkWorker;
import city.yanhuo.app.step.SparkWorker.Limits;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.HomeLock;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.scheduler.engine.EngineSettings;
import city.yanhuo.scheduler.serve.SchedulerServer;
import city.yanhuo.scheduler.serve.ServerParts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo serve}: runs the schedules until it is told to end. */
@Command(name = "serve")
public final class ServeCommand implements Callable<Integer> {
    private static final String SPARK_HOME = "SPARK_HOME";

    @ParentCommand
    private Yanhuo yanhuo;

    @Option(names = "--parallelism", paramLabel = "N", defaultValue = "32", descriptionKey = "parallelism")
    private int parallelism;

    @Option(names = "--grace", paramLabel = "SECONDS", defaultValue = "60", descriptionKey = "grace")
    private int grace;

    @Option(names = "--drain", paramLabel = "SECONDS", defaultValue = "10", descriptionKey = "drain")
    private int drain;

    @Option(names = "--spark-idle", paramLabel = "SECONDS", defaultValue = "900", descriptionKey = "spark-idle")
    private int sparkIdle;

    @Option(names = "--spark-steps", paramLabel = "N", defaultValue = "100", descriptionKey = "spark-steps")
    private int sparkSteps;

    @Option(names = "--spark-memory", paramLabel = "MB", defaultValue = "2000", descriptionKey = "spark-memory")
    private int sparkMemory;

    private final CountDownLatch finished = new CountDownLatch(1);

    @Override
    @SuppressWarnings("try") // lock and worker are held, not used
    public Integer call() throws Exception {
        Workplace workplace = yanhuo.workplace();
        Home home = workplace.home().create();
        YanhuoConfig configuration = workplace.configuration();
        Clock clock = Clock.system(configuration.zone());
        refuseSecond(home);
        try (HomeLock lock = HomeLock.acquire(home.schedulerLock(), "serve", Duration.ZERO, clock, sentence -> {})) {
            ReleaseFile.refuseOther(home);
            try (AutoCloseable worker = sparkWorker(workplace.installation(), home);
                    Ledger ledger = Ledger.open(home, configuration.ledger()).pooled();
                    SchedulerServer server = parts(workplace, ledger, clock).start();
                    MailRound mails = MailRound.start(
                            home,
                            new Postman(home, ledger, configuration, workplace.contacts(), clock),
                            clock,
                            this::complain)) {
                ReleaseFile.write(home);
                say(yanhuo.messages().text("serve.ready", home.root()));
                untilToldToEnd(server);
                say(yanhuo.messages().text("serve.ends"));
            }
        }
        finished.countDown();
        return 0;
    }

    private AutoCloseable sparkWorker(Installation installation, Home home) {
        Limits limits = new Limits(Duration.ofSeconds(sparkIdle), sparkSteps, sparkMemory);
        return sparkSteps == 0 ? () -> {} : SparkWorker.offer(installation, home, limits, this::complain);
    }

    private static void refuseSecond(Home home) {
        HomeLock.heldBy(home.schedulerLock()).ifPresent(holder -> {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot serve " + home.root() + ": another scheduler runs on this home, found " + holder
                            + "; end it first, or name another --home");
        });
    }

    private ServerParts parts(Workplace workplace, Ledger ledger, Clock clock) {
        Installation installation = workplace.installation();
        return new ServerParts(
                workplace.home(),
                ledger,
                workplace.schemas().resolve("dag"),
                workplace.connections(),
                installation.scripts(),
                sparkSubmit(installation),
                System.getenv().getOrDefault("YANHUO_SPARK_MASTER", "local[*]"),
                System.getenv(),
                new EngineSettings(parallelism, true),
                Duration.ofSeconds(grace),
                Duration.ofSeconds(drain),
                clock,
                this::complain);
    }

    private static String sparkSubmit(Installation installation) {
        return Optional.ofNullable(System.getenv(SPARK_HOME))
                .filter(path -> !path.isBlank())
                .map(path -> path + "/bin/spark-submit")
                .orElseGet(installation::submit);
    }

    /**
     * SIGTERM and Ctrl-C let the thread that serves end in its order before the process does. What is awaited is not that thread:
     * it ends the process itself, which waits for those who are told of its end.
     */
    private void untilToldToEnd(SchedulerServer server) throws InterruptedException {
        Thread ending = new Thread(
                () -> {
                    server.stop();
                    try {
                        finished.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "ending");
        Runtime.getRuntime().addShutdownHook(ending);
        server.await();
    }

    private void complain(String sentence) {
        yanhuo.terminal().err().println(sentence);
        yanhuo.terminal().err().flush();
    }

    private void say(String sentence) {
        yanhuo.terminal().out().println(sentence);
        yanhuo.terminal().out().flush();
    }
}
