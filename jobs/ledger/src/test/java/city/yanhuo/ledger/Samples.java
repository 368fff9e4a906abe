package city.yanhuo.ledger;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Chance;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Projection;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values as a run would store them. */
final class Samples {
    static final Instant NOON = Instant.parse("2024-10-25T04:00:00.123456Z");
    static final LocalDate AS_OF = LocalDate.of(2024, 10, 25);
    static final Period SEPTEMBER = Period.cumulative(YearMonth.of(2024, 9));

    private Samples() {}

    static NewDelivery file(String path, String sha256) {
        return new NewDelivery(
                path,
                sha256,
                1024,
                "文旅局",
                path.substring(path.lastIndexOf('/') + 1),
                Optional.of(LocalDate.of(2024, 10, 8)),
                NOON);
    }

    static DeliveryOutcome ingested(long delivery, Instant submittedAt, LocalDate firstDay, LocalDate lastDay) {
        return new DeliveryOutcome(
                delivery,
                DeliveryState.INGESTED,
                "",
                Optional.of("gate_daily"),
                1,
                Optional.of(submittedAt),
                new DeliveryCounts(10, 6, 1, 1, 1, 1, 12),
                Optional.of(firstDay),
                Optional.of(lastDay),
                "contracts-1");
    }

    static Publication publication(String id) {
        return new Publication(
                id, "run-1", AS_OF, NOON, PublicationState.PREPARED, Optional.empty(), "contracts-1", Optional.empty());
    }

    static Observation observation() {
        return new Observation(
                "C2a",
                Observation.Series.MAIN,
                SEPTEMBER,
                Optional.of(new BigDecimal("4770000000.12")),
                Optional.of(new BigDecimal("4184210526.32")),
                Optional.of(new BigDecimal("0.140")),
                Optional.empty(),
                Optional.of(new BigDecimal("3.5")),
                Optional.of(new BigDecimal("0.9")),
                Optional.of(LocalDate.of(2024, 9, 30)),
                Optional.of(NOON),
                Optional.of(new BigDecimal("0.052")),
                Optional.of(LocalDate.of(2024, 9, 12)),
                Optional.of(LocalDate.of(2024, 9, 20)),
                Optional.of(new BigDecimal("0.85")),
                Optional.of(new BigDecimal("4768000000")));
    }

    static Verdict verdict(VerdictState state, VerdictFlag... flags) {
        return new Verdict(
                "C2a",
                1,
                SEPTEMBER,
                state,
                Set.of(flags),
                Optional.of(new BigDecimal("0.140")),
                Optional.of(new BigDecimal("0.20")),
                Optional.of(new BigDecimal("-6.0")),
                Optional.of(new BigDecimal("0.3712345678")),
                Optional.empty(),
                Optional.of("C2b"),
                Optional.of(Period.cumulative(YearMonth.of(2024, 8))),
                2,
                Optional.of(new Projection(
                        new BigDecimal("6600000000"),
                        new BigDecimal("6500000000.01"),
                        new BigDecimal("6700000000"),
                        new BigDecimal("0.151"),
                        Optional.of(Chance.DOUBTFUL),
                        "SEASONAL_SHARE",
                        4)),
                List.of(
                        new VerdictStep(
                                new Label("同比“增长”", "growth"),
                                Label.joined("R / B − 1"),
                                new Label("47.7亿元\n/ 41.8 \\ \"x\"", "CNY 4.77 billion\n/ 41.8 \\ \"x\""),
                                Label.joined("14.0 %")),
                        new VerdictStep(
                                new Label("比较", "compare"),
                                Label.joined("g ≥ G"),
                                Label.joined("14.0 % < 20 %"),
                                new Label("落后", ""))));
    }
}
