package city.yanhuo.contract.feed;

import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of a feed contract stand, for the messages of {@link FeedRules}. Lists run beside those of the contract.
 *
 * @param feed the whole
 * @param columns the source columns
 * @param fields field sources by subject column
 * @param outputs field sources by subject column, one map per output
 * @param derive expressions by subject column
 * @param checks the checks
 */
public record FeedPlaces(
        YamlFields feed,
        List<YamlFields> columns,
        Map<String, LocatedField> fields,
        List<Map<String, LocatedField>> outputs,
        Map<String, YamlNode.Scalar> derive,
        List<YamlFields> checks) {
    FeedPlaces(YamlFields feed) {
        this(
                feed,
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>());
    }
}
