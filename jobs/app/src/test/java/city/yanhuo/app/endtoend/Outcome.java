package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.SampleHome;
import city.yanhuo.ledger.Batch;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Mail;
import city.yanhuo.ledger.PublicationState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run has led to, however it got there.
 *
 * @param hashes content hash of each published table
 * @param verdicts target, period, state, flags and figures of every verdict
 * @param letters mails by file name, without their dates
 * @param deliveries path, state and reconciliation of every delivery
 */
record Outcome(
        SortedMap<String, String> hashes,
        List<String> verdicts,
        SortedMap<String, String> letters,
        List<String> deliveries) {
    private static final String VERDICTS = """
            SELECT target, period, state, flags, CAST(value AS VARCHAR), CAST(threshold AS VARCHAR),
                CAST(gap AS VARCHAR), periods_below
            FROM %s ORDER BY target, period_end
            """;

    /** The outcome of one undisturbed demo on an empty home, looked at before any test runs another command on it. */
    static Outcome undisturbed() {
        return Undisturbed.OUTCOME;
    }

    static Outcome of(Path home) {
        try (PublishedData data = PublishedData.of(home);
                Ledger ledger = data.ledger()) {
            List<Delivery> deliveries = ledger.read(books -> books.deliveries().all());
            return new Outcome(
                    hashes(home.resolve("marts")),
                    data.rows(VERDICTS.formatted(data.mart("target_verdicts"))),
                    Letters.timeless(home),
                    deliveries.stream()
                            .map(delivery -> delivery.path() + " " + delivery.state() + " " + delivery.counts())
                            .sorted()
                            .toList());
        } catch (SQLException unclosed) {
            throw new IllegalStateException(unclosed);
        }
    }

    /** Content hashes as {@code publication.json} tells them. */
    static SortedMap<String, String> hashes(Path publication) {
        JsonNode marts = JsonMapper.shared()
                .readTree(publication.resolve("publication.json").toFile())
                .get("marts");
        SortedMap<String, String> hashes = new TreeMap<>();
        marts.forEach(mart -> hashes.put(
                mart.get("mart").asString(), mart.get("content_sha256").asString()));
        return hashes;
    }

    /** Requires that the home stands as if nothing had ever disturbed it. */
    static void requireUndisturbed(Path home) {
        requireSound(home);
        Outcome found = of(home);
        Outcome expected = undisturbed();
        assertThat(found.hashes()).isEqualTo(expected.hashes());
        assertThat(found.verdicts()).isEqualTo(expected.verdicts());
        assertThat(found.letters()).isEqualTo(expected.letters());
        assertThat(found.deliveries()).isEqualTo(expected.deliveries());
    }

    /** Requires what must hold in any home that no run is working on. */
    static void requireSound(Path home) {
        try (PublishedData data = PublishedData.of(home);
                Ledger ledger = data.ledger()) {
            List<Delivery> deliveries = ledger.read(books -> books.deliveries().all());
            assertThat(deliveries)
                    .allSatisfy(delivery -> assertThat(delivery.counts().holds())
                            .as(delivery.path())
                            .isTrue());
            assertThat(rowsInLake(data)).isEqualTo(outputs(deliveries));
            requireOneVisiblePublication(home, data, ledger);
            List<Batch> unfinished = ledger.read(books -> books.batches().unfinished());
            assertThat(unfinished).isEmpty();
            List<Mail> unsent = ledger.read(books -> books.outbox().unsent());
            assertThat(unsent).isEmpty();
            try (Stream<Path> left = Files.walk(home.resolve("tmp"))) {
                assertThat(left.filter(Files::isRegularFile))
                        .as("temporary files")
                        .isEmpty();
            }
        } catch (SQLException | java.io.IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void requireOneVisiblePublication(Path home, PublishedData data, Ledger ledger)
            throws java.io.IOException {
        String newest = data.newest().id();
        assertThat(home.resolve("marts").toRealPath())
                .isEqualTo(home.resolve("publications").resolve(newest).toRealPath());
        List<String> published = ledger.read(books -> books.publications().all()).stream()
                .filter(publication -> publication.state() == PublicationState.PUBLISHED)
                .map(publication -> publication.id())
                .sorted()
                .toList();
        assertThat(data.publicationFolders()).isEqualTo(published);
    }

    /** Rows of the raw tables by delivery: each delivery's rows stand there once. */
    private static Map<Long, Long> rowsInLake(PublishedData data) {
        Map<Long, Long> rows = new TreeMap<>();
        for (String table :
                List.of("visit", "footfall", "order_line", "retail_sale", "nev_sale", "indicator", "ledger_item")) {
            data.raw(table)
                    .ifPresent(files -> data.rows("SELECT delivery, count(*) FROM " + files + " GROUP BY delivery")
                            .forEach(row -> rows.merge(
                                    Long.valueOf(row.split("\\|")[0]), Long.valueOf(row.split("\\|")[1]), Long::sum)));
        }
        return rows;
    }

    private static Map<Long, Long> outputs(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.state() == DeliveryState.INGESTED)
                .filter(delivery -> delivery.counts().outputs() > 0)
                .collect(Collectors.toMap(
                        Delivery::id, delivery -> delivery.counts().outputs(), Long::sum, TreeMap::new));
    }

    /** Looked at once, when the first test asks. */
    private static final class Undisturbed {
        private static final Outcome OUTCOME = of(SampleHome.shared().path());
    }
}
