package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.contract.yaml.YamlParser;
import city.yanhuo.scheduler.dag.Dag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a DAG file: a strict subset of dag-factory 1.x that means in Airflow what it means here (airflow.md §3). */
public final class DagReader {
    private static final String DEFAULT = "default";
    private static final String GROUPS = "task_groups";

    private final String file;
    private final Problems problems = Problems.ofConfiguration();
    private final Problems warnings = Problems.ofConfiguration();

    private DagReader(String file) {
        this.file = file;
    }

    /**
     * Reads the text of a file. Never fails: what is wrong stands among the problems, all at once.
     *
     * @param file its name for messages, relative to the folder of DAG files
     */
    public static DagFile read(String file, String text) {
        return new DagReader(file).file(text);
    }

    private DagFile file(String text) {
        List<Dag> dags = new ArrayList<>();
        YamlParser.parse(file, text, problems).ifPresent(mapping -> dags(mapping, dags));
        boolean isGood = problems.count() == 0;
        return new DagFile(isGood ? dags : List.of(), problems.sorted(), warnings.sorted());
    }

    private void dags(YamlNode.Mapping top, List<Dag> dags) {
        Dialect.check(top, problems);
        Expansion.check(top, problems);
        YamlFields fields = new YamlFields(top, "the file", problems);
        Optional<YamlNode.Mapping> defaults =
                fields.object(DEFAULT).flatMap(found -> fields.find(DEFAULT).map(YamlNode.Mapping.class::cast));
        defaults.ifPresent(this::checkDefaults);
        if (fields.has(GROUPS)) {
            fields.problem(
                    GROUPS, "dag-factory ignores groups outside of a DAG, found them here; write them into the DAG");
        }
        boolean hasDag = false;
        for (YamlNode.Entry entry : fields.entries()) {
            if (!Set.of(DEFAULT, GROUPS).contains(entry.key())) {
                hasDag = true;
                dag(entry, defaults, dags);
            }
        }
        if (!hasDag) {
            problems.add(Location.of(file), "Cannot read the file: it must hold a DAG, found none beside " + DEFAULT);
        }
    }

    private void checkDefaults(YamlNode.Mapping defaults) {
        for (YamlNode.Entry entry : defaults.entries()) {
            if (entry.key().equals("tasks") || entry.key().equals(GROUPS)) {
                problems.add(
                        entry.location(),
                        "Cannot read default: dag-factory mixes tasks and groups of several places into wrong ones, found \""
                                + entry.key() + "\"; write them into the DAG");
            }
        }
    }

    private void dag(YamlNode.Entry entry, Optional<YamlNode.Mapping> defaults, List<Dag> dags) {
        if (!(entry.value() instanceof YamlNode.Mapping own)) {
            problems.add(
                    entry.location(),
                    "Cannot read the file: every key at its top is a DAG with keys and values, found "
                            + entry.value().found() + " at \"" + entry.key() + "\"; write x_ keys into a DAG");
            return;
        }
        YamlNode.Mapping laid = defaults.map(this::withoutTasks)
                .map(below -> Defaults.lay(own, below))
                .orElse(own);
        dags.add(new DagFields(entry.key(), entry.location(), laid, problems, warnings).read());
    }

    /** They are reported already. */
    private YamlNode.Mapping withoutTasks(YamlNode.Mapping defaults) {
        return new YamlNode.Mapping(
                defaults.location(),
                defaults.entries().stream()
                        .filter(entry -> !Set.of("tasks", GROUPS).contains(entry.key()))
                        .toList());
    }
}
