package city.yanhuo.app.schedule;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --conf}: a JSON object for the templates of a run. */
final class Conf {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Conf() {}

    /** The object in its shortest form. */
    static String parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node.toString();
            }
        } catch (JacksonException e) {
            // told below
        }
        throw new YanhuoException(
                ErrorKind.USAGE, "Cannot read --conf: it must be a JSON object as {\"key\": \"value\"}, found " + text);
    }
}
