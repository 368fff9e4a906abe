package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.DuplicateRule;
import city.yanhuo.contract.feed.FeedContract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A real set by YAML alone: 305 daily files of order lines. */
final class OnlineRetailTest {
    private final SharedData data = SharedData.of("online_retail_byday");
    private final Contracts contracts = RealFeeds.contracts();
    private final FeedContract feed = contracts.feed("online_retail_byday");

    @Test
    void allFilesGiveTheKnownTotals() throws IOException {
        JsonNode truth = data.groundTruth();
        Totals totals = new Totals();
        List<RejectedRow> rejected = new ArrayList<>();
        List<Path> files = data.files();
        for (Path file : files) {
            Reads reads = Reads.of(contracts, feed, file, data.landed(file));
            assertThat(reads.outcome().failure()).as(file.toString()).isEmpty();
            assertThat(reads.outcome().counts().holds()).isTrue();
            rejected.addAll(reads.rejected());
            totals.addAll(reads);
        }
        assertThat(files).hasSize(truth.get("files").asInt());
        assertThat(rejected).isEmpty();
        assertThat(totals.rows).isEqualTo(truth.get("rows").asInt());
        assertThat(totals.cancelRows).isEqualTo(truth.get("cancel_rows").asInt());
        assertThat(totals.zeroPrices).isEqualTo(truth.get("zero_price").asInt());
        assertThat(totals.negativePrices).isEqualTo(truth.get("neg_price").asInt());
        assertThat(totals.noCustomer).isEqualTo(truth.get("no_customer").asInt());
        assertThat(totals.blankDescription).isEqualTo(truth.get("blank_desc").asInt());
        assertThat(totals.customers).hasSize(truth.get("customers").asInt());
        assertThat(totals.net).isEqualByComparingTo(decimal(truth, "net_total(sum qty*price, all rows)"));
        assertThat(totals.cancelled).isEqualByComparingTo(decimal(truth, "cancel_total(C rows)"));
        assertThat(totals.net.subtract(totals.cancelled)).isEqualByComparingTo(decimal(truth, "gross_total(not C)"));
        truth.get("by_month")
                .properties()
                .forEach(month -> assertThat(totals.byMonth.get(YearMonth.parse(month.getKey())))
                        .isEqualByComparingTo(decimal(month.getValue(), "net")));
        truth.get("top_countries_net")
                .properties()
                .forEach(country -> assertThat(totals.byCountry.get(country.getKey()))
                        .isEqualByComparingTo(new BigDecimal(country.getValue().asString())));
    }

    @Test
    void equalLinesAreCountedAsDuplicatesWhereTheContractDropsThem() throws IOException {
        FeedContract dropping = dropping();
        long duplicates = 0;
        for (Path file : data.files()) {
            Reads reads = Reads.of(contracts, dropping, file, data.landed(file));
            assertThat(reads.outcome().counts().holds()).isTrue();
            duplicates += reads.outcome().counts().duplicate();
        }
        assertThat(duplicates)
                .isEqualTo(data.groundTruth().get("exact_duplicate_extra_rows").asLong());
    }

    private FeedContract dropping() {
        return new FeedContract(
                feed.feed(),
                feed.version(),
                feed.label(),
                feed.subject(),
                feed.files(),
                feed.settle(),
                feed.shape(),
                feed.columns(),
                feed.unpivot(),
                feed.ignored(),
                feed.fields(),
                feed.outputs(),
                feed.derive(),
                new DuplicateRule(DuplicateRule.Exact.DROP, DuplicateRule.Key.REJECT),
                feed.replaces(),
                feed.checks(),
                feed.submitted(),
                feed.steward(),
                feed.deadline());
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        return new BigDecimal(node.get(name).asString());
    }

    private static final class Totals {
        private int rows;
        private int cancelRows;
        private int zeroPrices;
        private int negativePrices;
        private int noCustomer;
        private int blankDescription;
        private BigDecimal net = BigDecimal.ZERO;
        private BigDecimal cancelled = BigDecimal.ZERO;
        private final Set<Object> customers = new HashSet<>();
        private final Map<YearMonth, BigDecimal> byMonth = new HashMap<>();
        private final Map<Object, BigDecimal> byCountry = new HashMap<>();

        private void addAll(Reads reads) {
            for (int i = 0; i < reads.records().size(); i++) {
                add(reads, i);
            }
        }

        private void add(Reads reads, int i) {
            BigDecimal price = (BigDecimal) reads.value(i, "price");
            BigDecimal amount = ((BigDecimal) reads.value(i, "quantity")).multiply(price);
            boolean isCancelled = reads.value(i, "order_id").toString().startsWith("C");
            rows++;
            cancelRows += isCancelled ? 1 : 0;
            zeroPrices += price.signum() == 0 ? 1 : 0;
            negativePrices += price.signum() < 0 ? 1 : 0;
            noCustomer += reads.value(i, "buyer") == null ? 1 : 0;
            blankDescription += reads.value(i, "category") == null ? 1 : 0;
            if (reads.value(i, "buyer") != null) {
                customers.add(reads.value(i, "buyer"));
            }
            net = net.add(amount);
            cancelled = isCancelled ? cancelled.add(amount) : cancelled;
            byMonth.merge(YearMonth.from((LocalDateTime) reads.value(i, "paid_at")), amount, BigDecimal::add);
            byCountry.merge(reads.value(i, "shop"), amount, BigDecimal::add);
        }
    }
}
