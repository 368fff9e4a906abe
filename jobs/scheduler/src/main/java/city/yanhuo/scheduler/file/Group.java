package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * A group of tasks as a file writes it.
 *
 * @param name as written, without the groups around it
 * @param location where it begins
 * @param parent the group around it, with its place
 * @param dependencies names of the tasks and groups before it
 * @param defaultArgs for its tasks, before those of the DAG
 */
record Group(
        String name,
        Location location,
        Optional<YamlNode.Scalar> parent,
        List<YamlNode.Scalar> dependencies,
        Optional<YamlNode.Mapping> defaultArgs) {
    /** Copies the list. */
    Group {
        dependencies = List.copyOf(dependencies);
    }
}
