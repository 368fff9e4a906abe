package city.yanhuo.contract;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlNode;

/** Names what a draft left for a person to decide: every value that says {@code TODO}. */
public final class OpenLines {
    /** The word that a value holds while it is to be decided. */
    public static final String OPEN = "TODO";

    private OpenLines() {}

    static void check(YamlNode node, Problems problems) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> check(entry.value(), problems));
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> check(item, problems));
        } else if (node instanceof YamlNode.Scalar scalar && scalar.text().contains(OPEN)) {
            problems.add(
                    scalar.location(),
                    "Cannot use the contract: this is still to be decided, found " + scalar.found()
                            + "; the draft could not know it");
        }
    }
}
