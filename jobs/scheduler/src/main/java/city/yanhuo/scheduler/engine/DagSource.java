package city.yanhuo.scheduler.engine;

import city.yanhuo.scheduler.dag.Dag;
import java.util.Collection;
import java.util.Optional;

/** The DAGs as their files say them now. */
public interface DagSource {
    /** The DAG of an id. */
    Optional<Dag> find(String dagId);

    /** All of them. */
    Collection<Dag> all();
}
