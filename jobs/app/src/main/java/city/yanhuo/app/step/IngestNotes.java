package city.yanhuo.app.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reading the landing folder and building the marts had to say beside what stands in the ledger.
 *
 * @param untaken sentences about files and folders that could not be taken; they are looked at again next time
 * @param notes sentences about files that were read, of things that reject nothing, and about rows that are in no figure of a mart
 */
public record IngestNotes(List<String> untaken, List<String> notes) {
    /** Nothing to say. */
    static final IngestNotes NONE = new IngestNotes(List.of(), List.of());

    /** Copies the lists. */
    public IngestNotes {
        untaken = List.copyOf(untaken);
        notes = List.copyOf(notes);
    }

    /**
     * From the result of a pipeline process.
     *
     * @param file where it wrote its result, removed when read; a step that neither reads nor builds has nothing to say
     */
    static IngestNotes ofResult(Path file) {
        try {
            String json = Files.readString(file);
            Files.delete(file);
            JsonNode result = JsonMapper.shared().readTree(json);
            List<String> notes = texts(result.path("ingest").path("notes"));
            result.path("build").forEach(mart -> notes.addAll(texts(mart.path("notes"))));
            return new IngestNotes(texts(result.path("ingest").path("untaken")), notes);
        } catch (IOException | JacksonException noResult) {
            return NONE;
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
