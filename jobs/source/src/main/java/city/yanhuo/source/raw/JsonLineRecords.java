package city.yanhuo.source.raw;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** JSON lines: one object a line. A line that is none is damaged, and reading goes on behind it. */
final class JsonLineRecords implements JsonRecords {
    private static final int LONGEST = 1 << 24;
    private static final int KEPT = 2_000;

    private final BufferedReader reader;
    private int line;
    private boolean anySound;

    JsonLineRecords(BufferedReader reader) {
        this.reader = reader;
    }

    @Override
    public JsonRecords.@Nullable Item next() throws IOException, UnreadableFileException {
        String text = nextLine();
        while (text != null && Blanks.only(text)) {
            text = nextLine();
        }
        return text == null ? null : item(text);
    }

    private Item item(String text) throws UnreadableFileException {
        String why = text.length() > LONGEST ? "the line is longer than any record" : "no JSON object is written so";
        try (JsonParser parser = JsonValues.JSON.createParser(ObjectReadContext.empty(), text)) {
            if (text.length() <= LONGEST && parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> values = JsonValues.read(parser);
                if (parser.nextToken() == null) {
                    anySound = true;
                    return new Item(line, values, "", "");
                }
                why = "text follows the object";
            }
        } catch (JacksonException e) {
            why = JsonValues.why(e);
        }
        if (!anySound) {
            throw new UnreadableFileException(
                    "it must be an array of records, or one record a line, found an object that goes on over lines: "
                            + why + "; name the way to the array in the contract's shape: {path: …}",
                    line);
        }
        return new Item(line, Map.of(), why, text.length() <= KEPT ? text : text.substring(0, KEPT) + "…");
    }

    /** A line, cut behind the longest that is read. */
    private @Nullable String nextLine() throws IOException {
        StringBuilder text = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        line++;
        while (c >= 0 && c != '\n') {
            if (text.length() <= LONGEST) {
                text.append((char) c);
            }
            c = reader.read();
        }
        return text.toString();
    }

    @Override
    public List<String> beside() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
