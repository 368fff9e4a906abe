package city.yanhuo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.contract.testing.RepositorySchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The pages about contracts, in English and Chinese, are held against the contracts and against each other. */
class ReadmeTest {
    private static final String ENGLISH = page("README.md");
    private static final String CHINESE = page("README.zh-CN.md");
    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w+)( \\S+)?\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern OUTLINE = Pattern.compile("^(#+|    scripts/.*| *[|]( `[^|]*)?)", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void itsExampleOfAFeedIsValid(String name) {
        assertThat(example(page(name)).columns()).hasSize(4);
    }

    @Test
    void bothShowTheSameContractWithCommentsInTheirLanguage() {
        assertThat(example(CHINESE)).isEqualTo(example(ENGLISH));
        assertThat(trees(CHINESE)).hasSize(4).isEqualTo(trees(ENGLISH));
    }

    @Test
    void bothShowTheSameWorkedExampleToTheLetter() {
        assertThat(worked(ENGLISH)).hasSize(7);
        assertThat(worked(CHINESE)).isEqualTo(worked(ENGLISH));
    }

    @Test
    void bothHaveTheSameSectionsTablesAndCommands() {
        assertThat(outline(CHINESE)).hasSizeGreaterThan(50).isEqualTo(outline(ENGLISH));
        assertThat(ENGLISH).contains("(README.zh-CN.md)", "(feed-keys.md)");
        assertThat(CHINESE).contains("(README.md)", "(feed-keys.md)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyKeyIsExplained(String name) {
        String page = page(name);
        for (String kind : Set.of("feed", "mart", "target")) {
            Set<String> keys = new TreeSet<>();
            addKeys(new JsonMapper().readTree(RepositorySchemas.folder().resolve(kind + ".schema.json")), keys);

            assertThat(keys)
                    .as(kind)
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(page).containsPattern("\\b" + key + "\\b"));
        }
    }

    private static void addKeys(JsonNode node, Set<String> keys) {
        node.path("properties").propertyNames().forEach(keys::add);
        node.forEach(child -> addKeys(child, keys));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everySubjectIsListedWithItsColumns(String name) {
        for (Subject subject : Subject.values()) {
            String line = page(name)
                    .lines()
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

    /** The contract of every key: the first block of YAML that is no part of the worked example. */
    private static FeedContract example(String page) {
        String yaml = blocks(page)
                .filter(block -> block.group().startsWith("```yaml\n"))
                .findFirst()
                .orElseThrow()
                .group(3);
        return Contracts.load(RepositorySchemas.referenceAnd(Map.of("feed/gate_daily.yml", yaml)))
                .feed("gate_daily");
    }

    private static List<JsonNode> trees(String page) {
        return blocks(page)
                .filter(block -> block.group(1).equals("yaml"))
                .map(block -> new YAMLMapper().readTree(block.group(3)))
                .toList();
    }

    private static List<String> worked(String page) {
        return blocks(page)
                .map(MatchResult::group)
                .filter(block -> !block.startsWith("```yaml\n"))
                .toList();
    }

    private static Stream<MatchResult> blocks(String page) {
        return BLOCK.matcher(page).results();
    }

    /** Levels of headings, first cells of tables as far as they are code, and commands, in their order. */
    private static List<String> outline(String page) {
        return OUTLINE.matcher(BLOCK.matcher(page).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String page(String name) {
        try {
            return Files.readString(RepositorySchemas.folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
