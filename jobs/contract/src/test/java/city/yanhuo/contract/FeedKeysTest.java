package city.yanhuo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.testing.RepositorySchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The reference of the keys of a feed contract, which {@code -Dyanhuo.feed-keys=write} writes anew. */
class FeedKeysTest {
    private static final Path PAGE = RepositorySchemas.folder().resolve("feed-keys.md");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String SMALL = """
            feed: gates
            version: 1
            zh: 入园日报
            en: Gate counts
            subject: visit
            steward: 文旅局
            files: ["文旅局/*.csv"]
            settle: {}
            shape: {format: csv}
            columns:
              - {name: day, headers: [日期], type: date}
              - {name: visits, headers: [入园人次], type: count}
            fields:
              place: {constant: jinci}
              period: {column: day}
              hour: {constant: -1}
              basis: {constant: GATE_IN}
              visits: {column: visits}
            duplicates: {}
            """;

    private final JsonNode schema =
            new JsonMapper().readTree(RepositorySchemas.folder().resolve("feed.schema.json"));

    @Test
    void thePageIsMadeFromTheSchema() throws IOException {
        String made = FeedKeysPage.of(schema);
        if ("write".equals(System.getProperty("yanhuo.feed-keys"))) {
            Files.writeString(PAGE, made);
        }

        assertThat(PAGE)
                .as("schemas/feed-keys.md is not that of schemas/feed.schema.json; write it anew:"
                        + " mvn -q -B test -pl jobs/contract -Dtest=FeedKeysTest -Dyanhuo.feed-keys=write")
                .hasContent(made);
    }

    @Test
    void everyKeyIsToldInBothLanguagesAndHasItsLine() throws IOException {
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        addKeys("", schema, keys);

        assertThat(keys).hasSizeGreaterThan(60).allSatisfy((key, property) -> {
            assertThat(property.path("description").asString("")).as(key).containsPattern("[a-z]{2}");
            assertThat(property.path("x-zh").asString("")).as(key).containsPattern("[\\u4e00-\\u9fff]{2}");
        });
        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.matches("[|] [*]*`.*")))
                .hasSize(keys.size());
    }

    private static void addKeys(String path, JsonNode node, Map<String, JsonNode> keys) {
        for (String key : node.path("properties").propertyNames()) {
            keys.put(path + "/" + key, node.get("properties").get(key));
        }
        for (String name : node.propertyNames()) {
            addKeys(path + "/" + name, node.get(name), keys);
        }
    }

    @Test
    void aDefaultIsWhatTheLoaderTakesWhereTheKeyIsLeftOut() {
        List<String> tried = new ArrayList<>();
        for (String parent : List.of("settle", "shape", "columns", "duplicates")) {
            JsonNode property = schema.get("properties").get(parent);
            JsonNode object = property.has("items") ? property.get("items") : property;
            for (String key : object.get("properties").propertyNames()) {
                JsonNode usual = object.get("properties").get(key).path("default");
                if (!usual.isMissingNode()) {
                    tried.add(parent + "." + key);
                    ObjectNode contract = (ObjectNode) YAML.readTree(SMALL);
                    if (key.equals("hidden")) {
                        ((ObjectNode) contract.get("shape")).put("format", "xlsx");
                    }
                    FeedContract without = load(contract);
                    JsonNode at = contract.get(parent);
                    ((ObjectNode) (at.isArray() ? at.get(0) : at)).set(key, usual);

                    assertThat(load(contract)).as(parent + "." + key).isEqualTo(without);
                }
            }
        }
        assertThat(tried)
                .containsExactly(
                        "settle.seconds",
                        "settle.done",
                        "shape.encoding",
                        "shape.delimiter",
                        "shape.hidden",
                        "shape.header_rows",
                        "columns.required",
                        "columns.fill_down",
                        "duplicates.exact",
                        "duplicates.key");
    }

    private static FeedContract load(JsonNode contract) {
        return Contracts.load(
                        RepositorySchemas.referenceAnd(Map.of("feed/gates.yml", YAML.writeValueAsString(contract))))
                .feed("gates");
    }
}
