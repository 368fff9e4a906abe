package city.yanhuo.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The page {@code schemas/feed-keys.md}: every key of a feed contract in English and Chinese, from the JSON Schema of feeds. */
final class FeedKeysPage {
    private static final String BEGIN = """
            # Keys of a feed contract 数据源合约的键

            How a contract is written: [README](README.md). Made from [feed.schema.json](feed.schema.json); change it there.
            合约怎样写：见[说明](README.zh-CN.md)。本页由 [feed.schema.json](feed.schema.json) 生成，请改那里。

            Keys in **bold** are required. 粗体的键必填。

            | word | 词 | value | 值 |
            |---|---|---|---|
            | text, number, integer, boolean | 文本、数、整数、是否 | as in YAML; boolean is true or false | 同 YAML；是否写 true 或 false |
            | name | 名称 | lower-case letters, digits and _ | 小写字母、数字和下划线 |
            | character | 字符 | exactly one | 恰好一个 |
            | list of | 列表 | `[a, b]`, or one line with `-` each | `[a, b]`，或每项一行、以 `-` 开头 |
            | keys with | 映射 | keys of your own, each with such a value | 自定的键，各有此种值 |
            | default | 默认 | what holds when the key is left out | 不写该键时的值 |
            """;

    private final JsonNode schema;
    private final StringBuilder page = new StringBuilder(BEGIN);

    private FeedKeysPage(JsonNode schema) {
        this.schema = schema;
    }

    /** The whole page. */
    static String of(JsonNode schema) {
        FeedKeysPage page = new FeedKeysPage(schema);
        page.section("contract", schema, schema);
        for (String key : schema.get("properties").propertyNames()) {
            JsonNode property = schema.get("properties").get(key);
            JsonNode object = property.path("items").isMissingNode() ? property : property.get("items");
            if (object.has("properties")) {
                page.section(key, property, object);
            }
        }
        for (String name : schema.get("$defs").propertyNames()) {
            page.section(
                    name, schema.get("$defs").get(name), schema.get("$defs").get(name));
        }
        return page.page.toString();
    }

    private void section(String name, JsonNode described, JsonNode object) {
        page.append("\n## `").append(name).append("`\n\n");
        page.append(english(described)).append(" · ").append(chinese(described)).append("\n\n");
        page.append("| key 键 | value 值 | meaning | 含义 |\n|---|---|---|---|\n");
        Set<String> required = new TreeSet<>();
        object.path("required").forEach(key -> required.add(key.asString()));
        for (String key : object.get("properties").propertyNames()) {
            JsonNode property = object.get("properties").get(key);
            String shown = required.contains(key) ? "**`" + key + "`**" : "`" + key + "`";
            String usual = property.has("default")
                    ? "; default `" + property.get("default").asString() + "`"
                    : "";
            List<String> cells = List.of(shown, value(key, property) + usual, english(property), chinese(property));
            page.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
    }

    private String value(String key, JsonNode node) {
        if (node.has("$ref")) {
            String name = node.get("$ref").asString().replaceFirst(".*/", "");
            return link(name);
        }
        if (node.has("enum")) {
            return texts(node.get("enum")).stream()
                    .map(word -> "`" + word + "`")
                    .collect(Collectors.joining(" "));
        }
        if (node.has("oneOf") && !node.has("properties")) {
            List<String> kinds = new ArrayList<>();
            node.get("oneOf").forEach(kind -> kinds.add(value(key, kind)));
            return String.join(", or ", kinds);
        }
        if (node.get("type").isArray()) {
            return texts(node.get("type")).stream().map(FeedKeysPage::word).collect(Collectors.joining(", "));
        }
        return switch (node.get("type").asString()) {
            case "array" -> "list of " + value(key, node.get("items"));
            case "object" ->
                node.has("properties") ? link(key) : "keys with " + value(key, node.get("additionalProperties"));
            case "string" -> string(node);
            default -> word(node.get("type").asString()) + bounds(node);
        };
    }

    private static String link(String section) {
        return "[" + section + "](#" + section + ")";
    }

    private static String string(JsonNode node) {
        if (node.path("maxLength").asInt(0) == 1) {
            return "character";
        }
        return node.has("pattern") ? "name" : word("string");
    }

    private static String word(String type) {
        return type.equals("string") ? "text" : type;
    }

    private static String bounds(JsonNode node) {
        return (node.has("minimum") ? " from " + node.get("minimum").asString() : "")
                + (node.has("maximum") ? " to " + node.get("maximum").asString() : "");
    }

    private static String english(JsonNode node) {
        return escaped(node.path("description").asString(""));
    }

    private static String chinese(JsonNode node) {
        return escaped(node.path("x-zh").asString(""));
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace("*", "\\*").replace("|", "\\|");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
