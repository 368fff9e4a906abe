package city.yanhuo.contract.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the repository's JSON Schemas for editors. */
public final class EditorSchema {
    private final JsonNode document;
    private final Schema schema;

    private EditorSchema(Path file) {
        this.document = new JsonMapper().readTree(file);
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }

    /** The schema of a kind of contract: feed, mart or target. */
    public static EditorSchema of(String kind) {
        return new EditorSchema(RepositorySchemas.folder().resolve(kind + ".schema.json"));
    }

    /** What it finds wrong with a contract. */
    public List<String> errors(JsonNode contract) {
        return schema.validate(contract).stream().map(Object::toString).toList();
    }

    /** The keys that it knows for the object at a JSON pointer. */
    public Set<String> properties(String pointer) {
        JsonNode at = document;
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/")) {
            if (!step.isEmpty()) {
                at = resolve(next(at, step));
            }
        }
        return new TreeSet<>(at.path("properties").propertyNames());
    }

    private static JsonNode next(JsonNode at, String step) {
        if (at.has("items")) {
            return at.get("items");
        }
        return at.path("properties").has(step) ? at.get("properties").get(step) : at.get("additionalProperties");
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }
}
