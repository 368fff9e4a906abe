package city.yanhuo.query.explain;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.StoredVerdict;
import java.util.List;
import java.util.Optional;

/**
 * Why a verdict is what it is: the promise, the reasoning with its numbers, and every figure back to its file and line.
 *
 * @param target the promise and its rule, as they were when it was published
 * @param verdict the verdict, with its steps
 * @param publication the publication it was judged on
 * @param restated the earlier verdict of the same period that a correction changed
 * @param evidence the figures of the formula
 * @param files the files that they came with, by number
 * @param rejected rows of the same files that broke their contract
 * @param flip one sentence: what would have to be true for another state
 * @param legs the same for each leg of a compound
 */
public record Explanation(
        TargetContract target,
        StoredVerdict verdict,
        Publication publication,
        Optional<StoredVerdict> restated,
        List<Evidence> evidence,
        List<DeliveredFile> files,
        List<RejectedLine> rejected,
        Label flip,
        List<Explanation> legs) {
    /** Copies the lists. */
    public Explanation {
        evidence = List.copyOf(evidence);
        files = List.copyOf(files);
        rejected = List.copyOf(rejected);
        legs = List.copyOf(legs);
    }
}
