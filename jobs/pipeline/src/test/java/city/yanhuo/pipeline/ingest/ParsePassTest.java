package city.yanhuo.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ParsePassTest {
    private static PendingDelivery delivery(long id, long size) {
        LocalDate day = LocalDate.of(2024, 10, 1);
        return new PendingDelivery(id, "feed", Subject.VISIT, "", size, "", day, day.atStartOfDay());
    }

    @Test
    void givesEachCoreAboutTheSame() {
        List<PendingDelivery> deliveries = List.of(
                delivery(1, 1_000_000), delivery(2, 10_000_000), delivery(3, 4_000_000), delivery(4, 5_000_000));

        assertThat(ParsePass.spread(deliveries, 2))
                .extracting(share -> share.deliveries().stream()
                        .map(PendingDelivery::id)
                        .sorted()
                        .toList())
                .containsExactlyInAnyOrder(List.of(2L), List.of(1L, 3L, 4L));
    }

    @Test
    void makesMoreTasksWhenThereIsMuchToDo() {
        List<PendingDelivery> deliveries =
                LongStream.range(0, 24).mapToObj(id -> delivery(id, 16_000_000)).toList();

        assertThat(ParsePass.spread(deliveries, 2)).hasSize(12);
        assertThat(ParsePass.spread(deliveries.subList(0, 1), 2)).hasSize(1);
        assertThat(ParsePass.spread(List.of(), 2)).isEmpty();
    }
}
