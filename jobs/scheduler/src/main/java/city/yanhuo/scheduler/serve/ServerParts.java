package city.yanhuo.scheduler.serve;

import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.scheduler.engine.Engine;
import city.yanhuo.scheduler.engine.EngineSettings;
import city.yanhuo.scheduler.engine.TryEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a scheduler is made of.
 *
 * @param home the home
 * @param ledger its ledger
 * @param dagFolder the DAG files
 * @param connections names that sensors look by, and their folders
 * @param launcherFolder where {@code yanhuo} is
 * @param sparkSubmit the program that Spark applications are given to
 * @param sparkMaster where they run
 * @param environment what processes find around them
 * @param settings limits
 * @param grace how long a process that is to end has between TERM and KILL
 * @param drain how long tasks that run may still end when the scheduler is to
 * @param clock the time, and the zone of people
 * @param complaint hears what hinders the scheduler itself
 */
public record ServerParts(
        Home home,
        Ledger ledger,
        Path dagFolder,
        Map<String, Path> connections,
        Path launcherFolder,
        String sparkSubmit,
        String sparkMaster,
        Map<String, String> environment,
        EngineSettings settings,
        Duration grace,
        Duration drain,
        Clock clock,
        Consumer<String> complaint) {

    /** Copies the maps. */
    public ServerParts {
        connections = Map.copyOf(connections);
        environment = Map.copyOf(environment);
    }

    /** Starts the scheduler: takes over what an earlier one left, and begins. */
    public SchedulerServer start() {
        // runners report to the loop, which is made of the runners
        Mailbox mailbox = new Mailbox();
        Runners runners = runners(event -> mailbox.tell(new Signal.Ended(event)));
        return SchedulerServer.start(home, dagFolder, loop(runners, mailbox), runners);
    }

    /** Who runs what, and tells how it ends. */
    Runners runners(Consumer<TryEvent> told) {
        Reports reports = new Reports(clock, told);
        TemplateRendering rendering = new TemplateRendering(ledger);
        ProcessRunner.ProcessSettings processes =
                new ProcessRunner.ProcessSettings(home, launcherFolder, environment, sparkSubmit, sparkMaster, grace);
        return new Runners(
                new ProcessRunner(processes, rendering, reports, clock),
                new SensorRunner(new SensorLook(connections, rendering, ledger, clock), reports, clock),
                new MailRunner(ledger, rendering, reports),
                complaint);
    }

    /** What moves things. */
    SchedulerLoop loop(Runners runners, Mailbox mailbox) {
        DagFiles files = new DagFiles(dagFolder);
        Engine engine = new Engine(ledger, files, settings, new OperatorNotices(clock.getZone()));
        return new SchedulerLoop(engine, ledger, files, runners, mailbox, clock, drain);
    }
}
