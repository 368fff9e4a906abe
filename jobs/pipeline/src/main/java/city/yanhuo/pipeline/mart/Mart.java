package city.yanhuo.pipeline.mart;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.reference.ReferenceData;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A mart: a pure function of its inputs. The same inputs give the same rows, in any order and partitioning. */
public interface Mart {
    /** The name of its contract and its table. */
    String name();

    /** Raised when the code computes something else, so that a mart built by older code is built again. */
    int version();

    /** The subjects that it reads. */
    Set<Subject> subjects();

    /**
     * The reported rows of a subject that it passes over, told at each build so that none goes missing unseen. A row to which
     * several apply belongs to the first. None where another mart of the same rows tells of them.
     *
     * @param reference the reference tables, which say what a row can belong to
     */
    default List<PassedOver> passesOver(Subject subject, ReferenceData reference) {
        return List.of();
    }

    /** The rows, with at least the columns of the contract, in any order. */
    Dataset<Row> build(Inputs in);
}
