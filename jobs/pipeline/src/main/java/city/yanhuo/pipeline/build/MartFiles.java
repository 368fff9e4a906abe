package city.yanhuo.pipeline.build;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.pipeline.mart.Mart;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The contract files that a mart depends on: its own, those of the feeds of its subjects, and the reference tables. */
final class MartFiles {
    private final Contracts contracts;

    MartFiles(Contracts contracts) {
        this.contracts = contracts;
    }

    /** A hash that changes when one of them does. */
    String hash(Mart mart) {
        Set<String> feeds = contracts.feeds().stream()
                .filter(feed -> mart.subjects().contains(feed.subject()))
                .map(feed -> "feed/" + feed.feed() + ".yml")
                .collect(Collectors.toSet());
        Map<String, String> texts = new TreeMap<>();
        contracts.files().texts().forEach((path, text) -> {
            if (path.startsWith("reference/") || path.equals("mart/" + mart.name() + ".yml") || feeds.contains(path)) {
                texts.put(path, text);
            }
        });
        return new SchemaFiles(texts).hash();
    }
}
