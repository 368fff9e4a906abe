package city.yanhuo.ledger.socket;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A step that a process is asked to do for its caller.
 *
 * @param step its word, as {@code ingest}
 * @param arguments its command line
 */
public record StepCall(String step, List<String> arguments) {
    /** Copies the arguments. */
    public StepCall {
        arguments = List.copyOf(arguments);
    }

    /** As one line. */
    public String line() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /**
     * From one line.
     *
     * @throws tools.jackson.core.JacksonException when it is none
     */
    public static StepCall of(String line) {
        return JsonMapper.shared().readValue(line, StepCall.class);
    }
}
