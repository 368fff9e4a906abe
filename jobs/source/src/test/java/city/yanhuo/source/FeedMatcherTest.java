package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.FeedContract;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FeedMatcherTest {
    private final Contracts contracts = Reads.projectContracts();
    private final FeedMatcher matcher = new FeedMatcher(contracts.feeds());

    @Test
    void findsTheFeedOfAFileByItsSupplierAndName() {
        assertThat(feed("2024-10-08/文旅局/景区入园日报_2024-09.csv")).isEqualTo("gate_daily");
        assertThat(feed("文旅局/景区入园日报_2024-09_更正.csv")).isEqualTo("gate_daily");
        assertThat(feed("京东到家/orders_202408.csv")).isEqualTo("orders_jddj");
        assertThat(feed("迎泽区商务局/消费场景和地标台账_2024年9月.xlsx")).isEqualTo("district_ledger");
        assertThat(feed("文旅局/说明.docx")).isEqualTo("none");
        assertThat(feed("景区入园日报_2024-09.csv")).isEqualTo("none");
    }

    @Test
    void whereTwoFeedsTakeAFileTheFirstByNameHasIt() {
        FeedContract gates = contracts.feed("gate_daily");
        String text = contracts.files().texts().get("feed/gate_daily.yml").replace("feed: gate_daily", "feed: a_gate");
        FeedContract other = Reads.contracts("a_gate", text).feed("a_gate");
        LandingPath path = LandingPath.of("文旅局/景区入园日报_2024-09.csv");
        FeedMatcher both = new FeedMatcher(List.of(gates, other));

        assertThat(both.all(path)).containsExactly(other, gates);
        assertThat(both.match(path)).contains(other);
    }

    @Test
    void readsTheDayOfReceiptWhereTheFirstFolderIsOne() {
        LandingPath path = LandingPath.of("2024-10-08/文旅局/a/b.csv");
        assertThat(path.received()).contains(LocalDate.of(2024, 10, 8));
        assertThat(path.supplier()).isEqualTo("文旅局");
        assertThat(path.file()).isEqualTo("a/b.csv");
        assertThat(path.name()).isEqualTo("文旅局/a/b.csv");
        assertThat(path).hasToString("2024-10-08/文旅局/a/b.csv");
        assertThat(LandingPath.of("2024-13-08/a.csv")).hasToString("2024-13-08/a.csv");
        assertThat(LandingPath.of("2024-13-08/a.csv").supplier()).isEqualTo("2024-13-08");
        assertThat(LandingPath.of("a.csv").supplier()).isEmpty();
    }

    private String feed(String path) {
        return matcher.match(LandingPath.of(path)).map(FeedContract::feed).orElse("none");
    }
}
