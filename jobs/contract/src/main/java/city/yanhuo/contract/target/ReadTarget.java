package city.yanhuo.contract.target;

import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;

/**
 * A target contract as read, not yet known to be sensible, with the places of its parts.
 *
 * @param contract the values
 * @param yaml the whole
 * @param measure places of the measure
 * @param earlySignal places of the early signal
 */
public record ReadTarget(
        TargetContract contract,
        YamlFields yaml,
        Optional<MeasurePlaces> measure,
        Optional<MeasurePlaces> earlySignal) {
    /**
     * Places of a measure's parts.
     *
     * @param yaml the whole measure
     * @param values expressions by the observation's value
     */
    public record MeasurePlaces(YamlFields yaml, Map<String, YamlNode.Scalar> values) {}
}
