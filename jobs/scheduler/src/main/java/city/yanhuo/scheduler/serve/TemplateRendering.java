package city.yanhuo.scheduler.serve;

import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.template.Template;
import city.yanhuo.scheduler.template.TemplateContext;
import city.yanhuo.scheduler.timetable.DataInterval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Renders the texts that Airflow renders of each operator, and no others. */
final class TemplateRendering implements Rendering {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;

    TemplateRendering(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Operator render(Assignment assignment) {
        TemplateContext context = context(assignment);
        UnaryOperator<String> text = template -> Template.parse(template).render(context);
        Operator operator = assignment.task().operator();
        if (operator instanceof Operator.Bash bash) {
            return bash(bash, text);
        }
        if (operator instanceof Operator.SparkSubmit spark) {
            return spark(spark, text);
        }
        if (operator instanceof Operator.FileSensor file) {
            return new Operator.FileSensor(
                    text.apply(file.filepath()),
                    file.connection(),
                    file.recursive(),
                    file.settleSeconds(),
                    file.sensing());
        }
        if (operator instanceof Operator.ExternalTask other) {
            return external(other, text);
        }
        return operator instanceof Operator.Email mail ? mail(mail, text) : operator;
    }

    private static Operator bash(Operator.Bash bash, UnaryOperator<String> text) {
        return new Operator.Bash(
                text.apply(bash.command()),
                bash.env().map(env -> values(env, text)),
                bash.appendEnv(),
                bash.skipOnExitCodes(),
                bash.cwd().map(text));
    }

    private static Operator spark(Operator.SparkSubmit spark, UnaryOperator<String> text) {
        return new Operator.SparkSubmit(
                text.apply(spark.application()),
                spark.javaClass().map(text),
                text.apply(spark.applicationName()),
                spark.connection(),
                values(spark.conf(), text),
                all(spark.applicationArgs(), text),
                spark.jars().map(text),
                spark.driverMemory(),
                spark.executorMemory(),
                spark.numExecutors(),
                spark.deployMode(),
                values(spark.envVars(), text));
    }

    private static Operator external(Operator.ExternalTask other, UnaryOperator<String> text) {
        return new Operator.ExternalTask(
                text.apply(other.dagId()),
                all(other.taskIds(), text),
                other.allowedStates(),
                other.skippedStates(),
                other.failedStates(),
                other.executionDeltaSeconds(),
                other.checkExistence(),
                other.sensing());
    }

    private static Operator mail(Operator.Email mail, UnaryOperator<String> text) {
        return new Operator.Email(
                all(mail.to(), text),
                text.apply(mail.subject()),
                text.apply(mail.htmlContent()),
                all(mail.cc(), text),
                all(mail.bcc(), text),
                all(mail.files(), text),
                mail.from().map(text),
                mail.connection());
    }

    private static List<String> all(List<String> texts, UnaryOperator<String> text) {
        return texts.stream().map(text).toList();
    }

    private static Map<String, String> values(Map<String, String> map, UnaryOperator<String> text) {
        Map<String, String> rendered = new LinkedHashMap<>();
        map.forEach((key, value) -> rendered.put(key, text.apply(value)));
        return rendered;
    }

    private TemplateContext context(Assignment assignment) {
        RunRow run = assignment.run();
        JsonNode conf = JSON.readTree(run.conf());
        return new TemplateContext(
                assignment.dag().id(),
                assignment.task().id(),
                run.runId(),
                run.type(),
                run.logicalDate(),
                interval(run),
                run.runAfter(),
                conf,
                TemplateContext.params(
                        assignment.dag().params(), assignment.task().params(), conf),
                assignment.row().tryNumber(),
                assignment.row().maxTries(),
                run.logicalDate()
                        .flatMap(date ->
                                ledger.read(books -> books.schedule().runs().previousSuccess(run.dagId(), date)))
                        .flatMap(TemplateRendering::interval));
    }

    private static Optional<DataInterval> interval(RunRow run) {
        return run.intervalStart().flatMap(start -> run.intervalEnd().map(end -> new DataInterval(start, end)));
    }
}
