package city.yanhuo.scheduler.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor underlines and what the reader refuses must agree, as far as a JSON Schema can know. */
class EditorSchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("yanhuo.root", "../.."));
    private static final Path FILES = Path.of("src/test/resources/dag-files");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STRANGER = "qqqqqqqqqqqq";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.readTree(ROOT.resolve("schemas/dag.schema.json")));

    static List<Path> good() throws IOException {
        List<Path> files = new ArrayList<>(List.of(FILES.resolve("dag_example.yml")));
        for (Path folder : List.of(FILES.resolve("accept"), ROOT.resolve("schemas/dag"))) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.toString().endsWith(".yml")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    static List<Path> unknownKeys() throws IOException {
        try (Stream<Path> all = Files.list(FILES.resolve("reject"))) {
            return all.sorted().filter(EditorSchemaTest::isOfKeys).toList();
        }
    }

    private static boolean isOfKeys(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            String first = lines.findFirst().orElse("");
            return Stream.of(
                            "unknown key",
                            "the key is not for",
                            "is missing",
                            "the value is none of",
                            "it must be true")
                    .anyMatch(first::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatTheReaderTakesIsNotUnderlined(Path file) throws IOException {
        assertThat(SCHEMA.validate(tree(Files.readString(file))))
                .as(file.toString())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unknownKeys")
    void whatTheReaderRefusesForItsKeysIsUnderlined(Path file) throws IOException {
        assertThat(SCHEMA.validate(tree(Files.readString(file))))
                .as(file.toString())
                .isNotEmpty();
    }

    @Test
    void bothKnowTheSameKeysOfTheSixOperators() {
        for (String operator : OperatorReader.ARGUMENTS.keySet()) {
            Set<String> schema = new TreeSet<>();
            for (JsonNode kind :
                    JSON.readTree(ROOT.resolve("schemas/dag.schema.json")).at("/$defs/task/oneOf")) {
                if (kind.at("/properties/operator/const").asString().equals(operator)) {
                    schema.addAll(kind.get("properties").propertyNames());
                }
            }
            Set<String> reader = new TreeSet<>(Set.of(
                    "operator",
                    "task_id",
                    "dependencies",
                    "task_group_name",
                    "params",
                    "inlets",
                    "outlets",
                    "email_on_failure",
                    "email_on_retry"));
            reader.addAll(TaskReader.DEFAULTABLE);
            reader.addAll(OperatorReader.ARGUMENTS.getOrDefault(operator, Set.of()));
            assertThat(schema).as(operator).isEqualTo(reader);
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void aStrangerIsRefusedByBoth(Path file) throws IOException {
        String text = Files.readString(file) + "\n" + STRANGER + ": 1\n";

        assertThat(SCHEMA.validate(tree(text))).isNotEmpty();
        assertThat(DagReader.read("a.yml", text).problems()).isNotEmpty();
    }

    private static JsonNode tree(String text) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return JSON.valueToTree(new Load(settings).loadFromString(text));
    }
}
