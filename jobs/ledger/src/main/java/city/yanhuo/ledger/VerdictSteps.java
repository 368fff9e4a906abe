package city.yanhuo.ledger;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.VerdictStep;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The steps of a verdict as JSON: an array of arrays {@code [zh, en, formula, numbers, result]}. */
final class VerdictSteps {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int FIELDS = 5;

    private VerdictSteps() {}

    static String write(List<VerdictStep> steps) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (VerdictStep step : steps) {
                json.writeStartArray();
                json.writeString(step.label().zh());
                json.writeString(step.label().en());
                json.writeString(step.formula());
                json.writeString(step.numbers());
                json.writeString(step.result());
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    static List<VerdictStep> read(String text) {
        List<VerdictStep> steps = new ArrayList<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                String[] fields = new String[FIELDS];
                for (int field = 0; field < FIELDS; field++) {
                    json.nextToken();
                    fields[field] = json.getString();
                }
                json.nextToken();
                steps.add(new VerdictStep(new Label(fields[0], fields[1]), fields[2], fields[3], fields[4]));
            }
        }
        return steps;
    }
}
