package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads free values, of {@code params}, as JSON. */
final class JsonValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Problems problems;

    JsonValues(Problems problems) {
        this.problems = problems;
    }

    /** The mapping below a key, in the file's order; empty when the key is missing. */
    Map<String, JsonNode> map(YamlFields fields, String key) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        fields.object(key).ifPresent(inner -> inner.entries().forEach(entry -> put(entry, values)));
        return values;
    }

    private void put(YamlNode.Entry entry, Map<String, JsonNode> values) {
        refuseObject(entry);
        values.put(entry.key(), value(entry.value()));
    }

    private JsonNode value(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.entries().forEach(entry -> {
                refuseObject(entry);
                object.set(entry.key(), value(entry.value()));
            });
            return object;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(value(item)));
            return array;
        }
        return scalar((YamlNode.Scalar) node);
    }

    private void refuseObject(YamlNode.Entry entry) {
        if (entry.key().startsWith("__")) {
            problems.add(
                    entry.location(),
                    "Cannot read params: values must be plain, because dag-factory makes Python objects of others, found \""
                            + entry.key() + "\"");
        }
    }

    private static JsonNode scalar(YamlNode.Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> JSON.stringNode(scalar.text());
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NULL -> JSON.nullNode();
            case INTEGER -> whole(scalar.text());
            case NUMBER -> fraction(scalar.text());
        };
    }

    /** A form that {@link Dialect} refuses stays as text, since it is reported. */
    private static JsonNode whole(String text) {
        try {
            return JSON.numberNode(new BigInteger(text.startsWith("+") ? text.substring(1) : text));
        } catch (NumberFormatException e) {
            return JSON.stringNode(text);
        }
    }

    private static JsonNode fraction(String text) {
        try {
            return JSON.numberNode(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return JSON.stringNode(text);
        }
    }
}
