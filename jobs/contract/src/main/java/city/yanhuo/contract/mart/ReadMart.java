package city.yanhuo.contract.mart;

import city.yanhuo.contract.yaml.YamlFields;
import java.util.List;

/**
 * A mart contract as read, not yet known to be sensible, with the places of its parts.
 *
 * @param contract the values
 * @param yaml the whole
 * @param columns places of the columns, beside the contract's
 * @param traces places of the traces, beside the contract's
 * @param checks places of the checks, beside the contract's
 */
public record ReadMart(
        MartContract contract,
        YamlFields yaml,
        List<YamlFields> columns,
        List<YamlFields> traces,
        List<YamlFields> checks) {}
