package city.yanhuo.source.raw;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The objects of an array, which stands alone or inside an object. The text is one whole: a break in it refuses the file. */
final class JsonArrayRecords implements JsonRecords {
    private static final int MOST_BESIDE = 100;

    private final Reader reader;
    private final JsonParser parser;
    private final String path;
    private final List<String> beside = new ArrayList<>();
    private final List<String> arrays = new ArrayList<>();
    private final Deque<String> way = new ArrayDeque<>();
    private boolean isOpen;
    private boolean wasFound;

    JsonArrayRecords(Reader reader, String path) {
        this.reader = reader;
        this.parser = JsonValues.JSON.createParser(ObjectReadContext.empty(), reader);
        this.path = path;
    }

    @Override
    public JsonRecords.@Nullable Item next() throws IOException, UnreadableFileException {
        try {
            if (!isOpen && !findArray()) {
                requireFound();
                return null;
            }
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                isOpen = false;
                findArray();
                return null;
            }
            int line = line();
            if (token != JsonToken.START_OBJECT) {
                throw new UnreadableFileException(
                        "its records must be objects { }, found "
                                + String.valueOf(token).toLowerCase(Locale.ROOT).replace('_', ' '),
                        line);
            }
            return new Item(line, JsonValues.read(parser), "", "");
        } catch (JacksonException e) {
            throw new UnreadableFileException("its JSON is damaged, found " + JsonValues.why(e), line());
        }
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /** Goes on to the array of the path, or to the end, and keeps what stands beside it. */
    private boolean findArray() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            String name = parser.currentName();
            switch (token) {
                case START_ARRAY -> {
                    String here = here(name);
                    if (here.equals(path) && !wasFound) {
                        isOpen = true;
                        wasFound = true;
                        return true;
                    }
                    arrays.add(here);
                    parser.skipChildren();
                }
                case START_OBJECT -> way.addLast(name == null ? "" : name);
                case END_OBJECT -> way.pollLast();
                case PROPERTY_NAME, END_ARRAY -> {}
                default -> keep(here(name));
            }
        }
        return false;
    }

    private String here(@Nullable String name) {
        List<String> names = new ArrayList<>(way);
        names.add(name == null ? "" : name);
        names.removeIf(String::isEmpty);
        return String.join(".", names);
    }

    private void keep(String name) {
        if (beside.size() < MOST_BESIDE) {
            beside.add(name + ": " + parser.getString());
        }
    }

    private void requireFound() throws UnreadableFileException {
        if (!wasFound) {
            throw new UnreadableFileException("it holds no array of records "
                    + (path.isEmpty() ? "by itself" : "at " + path) + ", found "
                    + (arrays.isEmpty() ? "no array" : "arrays at " + String.join(", ", arrays))
                    + "; name the way to it in the contract's shape: {path: …}");
        }
    }

    /** The ways to all arrays that the path passes by. */
    List<String> arrays() {
        return List.copyOf(arrays);
    }

    @Override
    public List<String> beside() {
        return List.copyOf(beside);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
