package city.yanhuo.query.publication;

import city.yanhuo.contract.Check;
import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublishedTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code publication.json}: what a publication is and what its columns mean, for programs and people without the ledger.
 *
 * @param publication the ledger's row
 * @param contracts the contracts that it was made with
 * @param folder the publication's folder; files are named below it
 */
record PublicationJson(Publication publication, Contracts contracts, Path folder) {
    static final String FILE = "publication.json";

    /** The text of the file. */
    String text(List<HashedMart> marts, List<PublishedTable> raw, SortedMap<String, String> views) {
        Map<String, @Nullable Object> root = ordered(
                "publication",
                publication.id(),
                "as_of",
                publication.asOf().toString(),
                "run",
                publication.runId(),
                "created_at",
                publication.createdAt().toString(),
                "contracts",
                contractVersions(),
                "marts",
                marts.stream().map(this::mart).toList(),
                "targets",
                contracts.targetVersions().stream().map(TargetJson::of).toList(),
                "feeds",
                contracts.feeds().stream().map(PublicationJson::feed).toList(),
                "views",
                views.entrySet().stream()
                        .map(view -> ordered("view", view.getKey(), "sql", view.getValue()))
                        .toList(),
                "raw",
                raw.stream()
                        .map(table ->
                                ordered("table", table.table(), "snapshot", table.snapshotId(), "rows", table.rows()))
                        .toList());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(root)
                + "\n";
    }

    private Map<String, @Nullable Object> contractVersions() {
        return ordered(
                "hash",
                publication.contractsHash(),
                "marts",
                versions(contracts.marts(), MartContract::mart, MartContract::version),
                "targets",
                versions(contracts.targets(), TargetContract::target, TargetContract::version));
    }

    private static <T> Map<String, Integer> versions(
            List<T> contracts, Function<T, String> name, Function<T, Integer> version) {
        return contracts.stream().collect(Collectors.toMap(name, version, (one, other) -> one, LinkedHashMap::new));
    }

    private Map<String, @Nullable Object> mart(HashedMart hashed) {
        MartContract contract = hashed.mart().contract();
        return ordered(
                "mart",
                contract.mart(),
                "version",
                contract.version(),
                "zh",
                contract.label().zh(),
                "en",
                contract.label().en(),
                "meaning",
                contract.meaning(),
                "grain",
                contract.grain(),
                "owner",
                contract.owner(),
                "key",
                contract.key(),
                "snapshot",
                hashed.mart().snapshotId(),
                "rows",
                hashed.hash().rows(),
                "content_sha256",
                hashed.hash().sha256(),
                "files",
                hashed.filesBelow(folder),
                "columns",
                contract.columns().stream().map(PublicationJson::column).toList(),
                "checks",
                contract.checks().stream().map(PublicationJson::check).toList(),
                "traces",
                contract.traces().stream()
                        .map(trace -> ordered("subject", trace.subject().tableName(), "where", trace.where()))
                        .toList());
    }

    private static Map<String, @Nullable Object> column(MartColumn column) {
        return ordered(
                "name",
                column.name(),
                "type",
                column.type(),
                "zh",
                column.label().zh(),
                "en",
                column.label().en(),
                "meaning",
                column.meaning(),
                "unit",
                column.unit(),
                "display_unit",
                column.displayUnit());
    }

    /** What decides which of several reports of a thing counts. */
    private static Map<String, @Nullable Object> feed(FeedContract feed) {
        return ordered(
                "feed",
                feed.feed(),
                "version",
                feed.version(),
                "subject",
                feed.subject().tableName(),
                "replaces",
                feed.replaces());
    }

    private static Map<String, @Nullable Object> check(Check check) {
        return ordered(
                "id",
                check.id(),
                "expression",
                check.expression(),
                "zh",
                check.label().zh(),
                "en",
                check.label().en());
    }

    static Map<String, @Nullable Object> ordered(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            map.put(String.valueOf(keysAndValues[at]), keysAndValues[at + 1]);
        }
        return map;
    }
}
