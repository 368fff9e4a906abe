package city.yanhuo.ledger;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.VerdictStep;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The steps of a verdict in one language as JSON: an array of arrays {@code [zh, en, formula, numbers, result]}, of which the last
 * three are in that language.
 */
final class VerdictSteps {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int FIELDS = 5;

    private VerdictSteps() {}

    static String write(List<VerdictStep> steps, Function<Label, String> language) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (VerdictStep step : steps) {
                json.writeStartArray();
                json.writeString(step.label().zh());
                json.writeString(step.label().en());
                json.writeString(language.apply(step.formula()));
                json.writeString(language.apply(step.numbers()));
                json.writeString(language.apply(step.result()));
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    static List<VerdictStep> read(String zh, String en) {
        List<String[]> chinese = rows(zh);
        List<String[]> english = rows(en);
        return IntStream.range(0, chinese.size())
                .mapToObj(i -> step(chinese.get(i), english.get(i)))
                .toList();
    }

    private static VerdictStep step(String[] zh, String[] en) {
        return new VerdictStep(
                new Label(zh[0], zh[1]), new Label(zh[2], en[2]), new Label(zh[3], en[3]), new Label(zh[4], en[4]));
    }

    private static List<String[]> rows(String text) {
        List<String[]> rows = new ArrayList<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                String[] fields = new String[FIELDS];
                for (int field = 0; field < FIELDS; field++) {
                    json.nextToken();
                    fields[field] = json.getString();
                }
                json.nextToken();
                rows.add(fields);
            }
        }
        return rows;
    }
}
