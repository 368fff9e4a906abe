package city.yanhuo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.contract.testing.RepositorySchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page about contracts is held against the contracts. */
class ReadmeTest {
    private static final String README = readme();

    @Test
    void itsExampleOfAFeedIsValid() {
        int start = README.indexOf("```yaml\n") + "```yaml\n".length();
        String example = README.substring(start, README.indexOf("```", start));

        Contracts contracts = Contracts.load(RepositorySchemas.referenceAnd(Map.of("feed/gate_daily.yml", example)));

        assertThat(contracts.feed("gate_daily").columns()).hasSize(4);
    }

    @Test
    void everyKeyIsExplained() throws IOException {
        for (String kind : Set.of("feed", "mart", "target")) {
            Set<String> keys = new TreeSet<>();
            addKeys(new JsonMapper().readTree(RepositorySchemas.folder().resolve(kind + ".schema.json")), keys);

            assertThat(keys)
                    .as(kind)
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(README).containsPattern("\\b" + key + "\\b"));
        }
    }

    private static void addKeys(JsonNode node, Set<String> keys) {
        node.path("properties").propertyNames().forEach(keys::add);
        node.forEach(child -> addKeys(child, keys));
    }

    @Test
    void everySubjectIsListedWithItsColumns() {
        for (Subject subject : Subject.values()) {
            String line = README.lines()
                    .filter(row -> row.strip().startsWith("| `" + subject.tableName() + "` |"))
                    .findFirst()
                    .orElseThrow();

            assertThat(line).contains(columns(subject, true) + " | " + columns(subject, false) + " |");
        }
    }

    private static String columns(Subject subject, boolean key) {
        return String.join(
                ", ",
                subject.columns().stream()
                        .filter(column -> column.key() == key)
                        .map(SubjectColumn::name)
                        .toList());
    }

    private static String readme() {
        try {
            return Files.readString(RepositorySchemas.folder().resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
