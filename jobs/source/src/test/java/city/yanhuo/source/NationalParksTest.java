package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A real set by YAML alone: months and years of the US national parks. */
final class NationalParksTest {
    private static final String MONTHLY = "US-National-Parks_Use_1979-2023_By-Month.csv";
    private static final String ANNUAL = "US-National-Parks_RecreationVisits_1979-2024.csv";

    private final SharedData data = SharedData.of("us_national_parks");
    private final Contracts contracts = RealFeeds.contracts();

    @Test
    void monthsGiveTheKnownTotals() {
        Reads reads = read(MONTHLY);
        JsonNode truth = data.groundTruth().get("monthly");
        assertThat(reads.outcome().failure()).isEmpty();
        assertThat(reads.rejected()).isEmpty();
        assertThat(reads.outcome().notes()).isEmpty();
        assertThat(reads.records()).hasSize(truth.get("rows").asInt());
        assertThat(sums(reads, "place")).hasSize(truth.get("parks").asInt());
        Map<String, Long> years = years(reads);
        truth.get("recreation_by_year")
                .properties()
                .forEach(year -> assertThat(years)
                        .containsEntry(year.getKey(), year.getValue().asLong()));
        Map<String, Long> months = new TreeMap<>();
        for (int i = 0; i < reads.records().size(); i++) {
            months.merge(start(reads, i).toString().substring(0, 7), visits(reads, i), Long::sum);
        }
        truth.get("y2023_by_month")
                .properties()
                .forEach(month -> assertThat(months)
                        .containsEntry(month.getKey(), month.getValue().asLong()));
        Map<String, Long> parks = sums(reads, "place");
        truth.get("top5")
                .forEach(park -> assertThat(parks)
                        .containsEntry(park.get(0).asString(), park.get(1).asLong()));
        assertThat(reads.outcome().firstDay()).contains(LocalDate.of(1979, 1, 1));
        assertThat(reads.outcome().lastDay()).contains(LocalDate.of(2023, 12, 31));
    }

    @Test
    void yearsGiveTheKnownTotalsAndAgreeWithTheMonthsParkByPark() {
        Reads annual = read(ANNUAL);
        JsonNode truth = data.groundTruth().get("annual");
        assertThat(annual.rejected()).isEmpty();
        assertThat(annual.records()).hasSize(truth.get("rows").asInt());
        Map<String, Long> years = years(annual);
        truth.get("by_year")
                .properties()
                .forEach(year -> assertThat(years)
                        .containsEntry(year.getKey(), year.getValue().asLong()));

        Map<String, Long> byMonth = parkYears(read(MONTHLY));
        Map<String, Long> byYear = parkYears(annual);
        Set<String> differing = new HashSet<>();
        byMonth.forEach((parkYear, visits) -> {
            if (!visits.equals(byYear.get(parkYear))) {
                differing.add(parkYear);
            }
        });
        assertThat(differing).hasSize(truth.get("differs_from_monthly").size());
    }

    private Reads read(String name) {
        Path file = data.folder().resolve(name);
        String landed = data.landed(file);
        return Reads.of(
                contracts,
                new FeedMatcher(contracts.feeds()).match(LandingPath.of(landed)).orElseThrow(),
                file,
                landed);
    }

    private static LocalDate start(Reads reads, int record) {
        return (LocalDate) reads.value(record, "period_start");
    }

    private static long visits(Reads reads, int record) {
        return (Long) reads.value(record, "visits");
    }

    private static Map<String, Long> years(Reads reads) {
        Map<String, Long> years = new TreeMap<>();
        for (int i = 0; i < reads.records().size(); i++) {
            years.merge("" + start(reads, i).getYear(), visits(reads, i), Long::sum);
        }
        return years;
    }

    private static Map<String, Long> sums(Reads reads, String column) {
        Map<String, Long> sums = new HashMap<>();
        for (int i = 0; i < reads.records().size(); i++) {
            sums.merge((String) reads.value(i, column), visits(reads, i), Long::sum);
        }
        return sums;
    }

    private static Map<String, Long> parkYears(Reads reads) {
        Map<String, Long> sums = new HashMap<>();
        for (int i = 0; i < reads.records().size(); i++) {
            sums.merge(reads.value(i, "place") + " " + start(reads, i).getYear(), visits(reads, i), Long::sum);
        }
        return sums;
    }
}
