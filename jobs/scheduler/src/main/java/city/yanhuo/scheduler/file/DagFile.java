package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problem;
import city.yanhuo.scheduler.dag.Dag;
import java.util.List;

/**
 * What one DAG file says.
 *
 * @param dags in the file's order; empty when there is a problem: a file counts as a whole, as in dag-factory
 * @param problems everything that is wrong, by place
 * @param warnings what is allowed and yet seldom meant, by place
 */
public record DagFile(List<Dag> dags, List<Problem> problems, List<Problem> warnings) {
    /** Copies the lists. */
    public DagFile {
        dags = List.copyOf(dags);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Whether its DAGs may run. */
    public boolean isGood() {
        return problems.isEmpty();
    }
}
