package city.yanhuo.app.cli;

import city.yanhuo.app.command.BuildCommand;
import city.yanhuo.app.command.CompletionCommand;
import city.yanhuo.app.command.DeliveriesCommand;
import city.yanhuo.app.command.DemoCommand;
import city.yanhuo.app.command.DescribeCommand;
import city.yanhuo.app.command.DoctorCommand;
import city.yanhuo.app.command.ExplainCommand;
import city.yanhuo.app.command.ExportCommand;
import city.yanhuo.app.command.IngestCommand;
import city.yanhuo.app.command.JudgeCommand;
import city.yanhuo.app.command.MartsCommand;
import city.yanhuo.app.command.NotifyCommand;
import city.yanhuo.app.command.PublishCommand;
import city.yanhuo.app.command.QueryCommand;
import city.yanhuo.app.command.RejectsCommand;
import city.yanhuo.app.command.RunCommand;
import city.yanhuo.app.command.SampleCommand;
import city.yanhuo.app.command.VerdictsCommand;
import city.yanhuo.app.schedule.AuditCommand;
import city.yanhuo.app.schedule.BackfillCommand;
import city.yanhuo.app.schedule.DagsCommand;
import city.yanhuo.app.schedule.HealthCommand;
import city.yanhuo.app.schedule.MaintainCommand;
import city.yanhuo.app.schedule.PoolsCommand;
import city.yanhuo.app.schedule.ServeCommand;
import city.yanhuo.app.schedule.TasksCommand;
import city.yanhuo.app.schemas.SchemasCommand;
import city.yanhuo.app.targets.TargetsCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The commands in the order of the help. A command's class is loaded only when it is asked for: the help of twenty commands must
 * not cost the start of twenty.
 */
public enum Catalogue {
    DEMO(Group.WAY),
    RUN(Group.WAY),
    INGEST(Group.STEPS),
    BUILD(Group.STEPS),
    PUBLISH(Group.STEPS),
    JUDGE(Group.STEPS),
    NOTIFY(Group.STEPS),
    VERDICTS(Group.ANSWERS),
    EXPLAIN(Group.ANSWERS),
    DELIVERIES(Group.ANSWERS),
    REJECTS(Group.ANSWERS),
    MARTS(Group.ANALYSTS),
    DESCRIBE(Group.ANALYSTS),
    QUERY(Group.ANALYSTS),
    EXPORT(Group.ANALYSTS),
    DAGS(Group.SCHEDULE),
    TASKS(Group.SCHEDULE),
    BACKFILL(Group.SCHEDULE),
    POOLS(Group.SCHEDULE),
    SERVE(Group.SCHEDULE),
    HEALTH(Group.SCHEDULE),
    AUDIT(Group.SCHEDULE),
    SCHEMAS(Group.CARE),
    TARGETS(Group.CARE),
    DOCTOR(Group.CARE),
    MAINTAIN(Group.CARE),
    SAMPLE(Group.CARE),
    COMPLETION(Group.CARE);

    /** The headings of the help. */
    public enum Group {
        WAY,
        STEPS,
        ANSWERS,
        ANALYSTS,
        SCHEDULE,
        CARE
    }

    private final Group group;

    Catalogue(Group group) {
        this.group = group;
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The heading it stands under. */
    public Group group() {
        return group;
    }

    /** The command of a word. */
    public static Optional<Catalogue> find(String word) {
        return Arrays.stream(values())
                .filter(entry -> entry.word().equals(word))
                .findFirst();
    }

    /** The commands under a heading. */
    public static List<Catalogue> of(Group group) {
        return Arrays.stream(values()).filter(entry -> entry.group == group).toList();
    }

    /** A new command, not yet parsed. */
    public Callable<Integer> create() {
        return switch (this) {
            case DEMO -> new DemoCommand();
            case RUN -> new RunCommand();
            case INGEST -> new IngestCommand();
            case BUILD -> new BuildCommand();
            case PUBLISH -> new PublishCommand();
            case JUDGE -> new JudgeCommand();
            case NOTIFY -> new NotifyCommand();
            case VERDICTS -> new VerdictsCommand();
            case EXPLAIN -> new ExplainCommand();
            case DELIVERIES -> new DeliveriesCommand();
            case REJECTS -> new RejectsCommand();
            case MARTS -> new MartsCommand();
            case DESCRIBE -> new DescribeCommand();
            case QUERY -> new QueryCommand();
            case EXPORT -> new ExportCommand();
            case DAGS -> new DagsCommand();
            case TASKS -> new TasksCommand();
            case BACKFILL -> new BackfillCommand();
            case POOLS -> new PoolsCommand();
            case SERVE -> new ServeCommand();
            case HEALTH -> new HealthCommand();
            case AUDIT -> new AuditCommand();
            case SCHEMAS -> new SchemasCommand();
            case TARGETS -> new TargetsCommand();
            case DOCTOR -> new DoctorCommand();
            case MAINTAIN -> new MaintainCommand();
            case SAMPLE -> new SampleCommand();
            case COMPLETION -> new CompletionCommand();
        };
    }
}
