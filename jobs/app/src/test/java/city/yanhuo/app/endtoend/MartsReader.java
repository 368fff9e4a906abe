package city.yanhuo.app.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of an analyst's own that looks at {@code marts} again and again while a run goes on. */
final class MartsReader implements Callable<List<String>> {
    private final Path home;
    private volatile boolean stopped;

    MartsReader(Path home) {
        this.home = home;
    }

    /** Lets the loop end after one more look. */
    void stop() {
        stopped = true;
    }

    /**
     * Looks until it is stopped: follows the pointer once, then reads everything that stands behind it.
     *
     * @return each look that differed from the one before: the publication with a hash and two of its figures
     */
    @Override
    public List<String> call() throws Exception {
        List<String> seen = new ArrayList<>();
        try (PublishedData data = PublishedData.of(home)) {
            boolean last;
            do {
                last = stopped;
                String look = look(data);
                if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(look)) {
                    seen.add(look);
                }
                Thread.sleep(10);
            } while (!last);
        }
        return seen;
    }

    private String look(PublishedData data) throws IOException {
        Path publication = home.resolve("marts").toRealPath();
        JsonNode json = JsonMapper.shared()
                .readTree(publication.resolve("publication.json").toFile());
        for (JsonNode mart : json.get("marts")) {
            for (JsonNode file : mart.get("files")) {
                if (!Files.exists(publication.resolve(file.asString()))) {
                    throw new NoSuchFileException(file.asString());
                }
            }
        }
        if (!Files.exists(publication.resolve("marts.duckdb"))) {
            throw new NoSuchFileException("marts.duckdb");
        }
        Map<String, String> hashes = Outcome.hashes(publication);
        String visits = data.rows("SELECT sum(visits) FROM " + PublishedData.mart(publication, "visitors_daily"))
                .get(0);
        String verdict = data.rows("SELECT state, flags FROM " + PublishedData.mart(publication, "target_verdicts")
                        + " WHERE target = 'C2a' AND period = '2024-09'")
                .get(0);
        return json.get("publication").asString() + " " + hashes.hashCode() + " " + visits + " " + verdict;
    }
}
