package city.yanhuo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.testing.ContractTexts;
import city.yanhuo.contract.testing.EditorSchema;
import city.yanhuo.contract.testing.RepositorySchemas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an editor underlines and what the loader reports must be the same keys, kinds and lists. */
class EditorSchemaTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String STRANGER = "qqqqqqqqqqqq";
    private static final Map<String, String> DISTRICTS_AND_PLACES = reference();
    private static final Pattern KNOWN = Pattern.compile("unknown key, found \"" + STRANGER + "\"; known: (.*)");

    /** The kinds of contract with one good text each. */
    enum Kind {
        FEED("feed/gates.yml", ContractTexts.FEED),
        MART("mart/visits.yml", ContractTexts.MART),
        TARGET("target/all.yml", ContractTexts.TARGETS);

        private final String path;
        private final String text;
        private final EditorSchema schema;

        Kind(String path, String text) {
            this.path = path;
            this.text = text;
            this.schema = EditorSchema.of(folder());
        }

        String folder() {
            return path.substring(0, path.indexOf('/'));
        }

        EditorSchema schema() {
            return schema;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyContractOfTheRepositoryPassesItsSchema(Kind kind) {
        assertThat(kind.schema().errors(YAML.readTree(kind.text))).isEmpty();
        RepositorySchemas.all()
                .below(kind.folder())
                .forEach((path, text) -> assertThat(kind.schema().errors(YAML.readTree(text)))
                        .as(path)
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void bothKnowTheSameKeys(Kind kind) {
        forEveryObject(kind, (path, parent) -> {
            ((ObjectNode) parent.at(path)).put(STRANGER, 1);

            assertThat(kind.schema().errors(parent)).as(path).isNotEmpty();
            List<String> told = problems(kind, parent);
            assertThat(told).as(path).isNotEmpty();
            told.stream()
                    .map(KNOWN::matcher)
                    .filter(Matcher::find)
                    .forEach(known -> assertThat(keys(known.group(1)))
                            .as(path)
                            .isEqualTo(kind.schema().properties(path)));
        });
    }

    private static Set<String> keys(String list) {
        return new TreeSet<>(Arrays.asList(list.split(", ")));
    }

    @ParameterizedTest
    @EnumSource
    void bothMissTheSameKeys(Kind kind) {
        forEveryKey(kind, (path, key, contract) -> {
            ((ObjectNode) contract.at(path)).remove(key);

            boolean needed = problems(kind, contract).stream().anyMatch(line -> line.contains("is missing"));
            boolean refused = !kind.schema().errors(contract).isEmpty();

            assertThat(refused || !needed).as("%s without %s", path, key).isTrue();
            assertThat(!refused || !problems(kind, contract).isEmpty())
                    .as("%s without %s", path, key)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void bothRefuseAWrongKindOfValue(Kind kind) {
        forEveryKey(kind, (path, key, contract) -> {
            ObjectNode object = (ObjectNode) contract.at(path);
            if (object.get(key).isContainer()) {
                object.put(key, "x");
            } else {
                object.putObject(key);
            }

            assertThat(kind.schema().errors(contract)).as("%s %s", path, key).isNotEmpty();
            assertThat(problems(kind, contract)).as("%s %s", path, key).isNotEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatAnEditorUnderlinesTheLoaderRefusesToo(Kind kind) {
        forEveryKey(kind, (path, key, contract) -> {
            ObjectNode object = (ObjectNode) contract.at(path);
            if (object.get(key).isString()) {
                object.put(key, "Not in any list!");
            } else if (object.get(key).isNumber()) {
                object.put(key, -99999);
            }
            List<String> told = problems(kind, contract);
            boolean refused = !kind.schema().errors(contract).isEmpty();

            assertThat(!refused || !told.isEmpty()).as("%s %s", path, key).isTrue();
            boolean notInList = told.stream().anyMatch(line -> line.contains("the value is none of"));
            assertThat(refused || !notInList).as("%s %s", path, key).isTrue();
        });
    }

    private static void forEveryObject(Kind kind, BiConsumer<String, JsonNode> test) {
        for (String path : objects(YAML.readTree(kind.text), "")) {
            test.accept(path, YAML.readTree(kind.text));
        }
    }

    private static void forEveryKey(Kind kind, KeyTest test) {
        forEveryObject(kind, (path, contract) -> {
            for (String key : List.copyOf(contract.at(path).propertyNames())) {
                test.accept(path, key, YAML.readTree(kind.text));
            }
        });
    }

    /** A test of one key of one object of a contract that it may change. */
    private interface KeyTest {
        void accept(String path, String key, JsonNode contract);
    }

    private static List<String> objects(JsonNode node, String path) {
        List<String> paths = new ArrayList<>();
        if (node.isObject()) {
            paths.add(path);
            node.propertyNames().forEach(name -> paths.addAll(objects(node.get(name), path + "/" + name)));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            paths.addAll(objects(node.get(i), path + "/" + i));
        }
        return paths;
    }

    private static Map<String, String> reference() {
        Map<String, String> reference = RepositorySchemas.all().below("reference");
        reference.keySet().retainAll(Set.of("reference/districts.csv", "reference/places.csv"));
        return reference;
    }

    private static List<String> problems(Kind kind, JsonNode contract) {
        Map<String, String> files = new TreeMap<>(DISTRICTS_AND_PLACES);
        files.putAll(Map.of(
                Kind.FEED.path, Kind.FEED.text, Kind.MART.path, Kind.MART.text, Kind.TARGET.path, Kind.TARGET.text));
        files.put(kind.path, YAML.writeValueAsString(contract));
        try {
            Contracts.loadKnown(new SchemaFiles(files));
            return List.of();
        } catch (YanhuoException e) {
            return e.problems().stream().map(Problem::message).toList();
        }
    }
}
