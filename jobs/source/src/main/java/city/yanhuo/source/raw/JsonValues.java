package city.yanhuo.source.raw;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON object as names and values. */
final class JsonValues {
    /** A name that stands twice in one object is an error: nobody knows which value is meant. */
    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(1 << 24)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private JsonValues() {}

    /** The values below the object or array that the parser stands at, up to its end. */
    static Map<String, String> read(JsonParser parser) {
        Map<String, String> values = new LinkedHashMap<>();
        add(parser, "", values);
        return values;
    }

    private static void add(JsonParser parser, String name, Map<String, String> values) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String inner = parser.currentName();
                parser.nextToken();
                add(parser, name.isEmpty() ? inner : name + "." + inner, values);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                add(parser, name.isEmpty() ? String.valueOf(i) : name + "." + i, values);
            }
        } else if (token != JsonToken.VALUE_NULL) {
            values.put(name, parser.getString());
        }
    }

    /** A refusal of the library in one line, without what it says about itself. */
    static String why(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("nothing")
                .replaceAll(" \\(for .*", "");
    }
}
