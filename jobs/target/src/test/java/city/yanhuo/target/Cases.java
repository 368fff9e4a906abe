package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Commitment;
import city.yanhuo.contract.target.JudgingTerms;
import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.ObservationBuilder;
import city.yanhuo.contract.target.PlanPoint;
import city.yanhuo.contract.target.Provenance;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Targets and observations for tests. Amounts are given in 亿元 and kept in 元. */
final class Cases {
    static final LocalDate END_OF_YEAR = LocalDate.of(2024, 12, 31);
    static final LocalDate AFTER_THE_YEAR = LocalDate.of(2025, 2, 1);

    private Cases() {}

    static BigDecimal yi(String amount) {
        return new BigDecimal(amount).movePointRight(8);
    }

    static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    static TargetContract growth(String id, String threshold, Optional<Integer> publishedDecimals) {
        return target(
                id,
                Rule.GROWTH,
                Optional.of(decimal(threshold)),
                publishedDecimals,
                List.of(),
                List.of(),
                Optional.of(new Measure("nev_retail_monthly", "", Map.of(), Optional.of("FIRM_PANEL"))));
    }

    static TargetContract increment(String id, String yi, Optional<Integer> publishedDecimals) {
        return target(
                id, Rule.INCREMENT, Optional.of(yi(yi)), publishedDecimals, List.of(), List.of(), Optional.empty());
    }

    static TargetContract compound(String id, String... legs) {
        return target(
                id, Rule.COMPOUND, Optional.empty(), Optional.empty(), List.of(), List.of(legs), Optional.empty());
    }

    static TargetContract count(String id, int number) {
        List<PlanPoint> plan = List.of(
                new PlanPoint(LocalDate.of(2023, 12, 31), BigDecimal.ZERO),
                new PlanPoint(LocalDate.of(2024, 6, 30), BigDecimal.ONE),
                new PlanPoint(END_OF_YEAR, BigDecimal.valueOf(number)));
        return target(
                id,
                Rule.COUNT,
                Optional.of(BigDecimal.valueOf(number)),
                Optional.empty(),
                plan,
                List.of(),
                Optional.empty());
    }

    private static TargetContract target(
            String id,
            Rule rule,
            Optional<BigDecimal> threshold,
            Optional<Integer> publishedDecimals,
            List<PlanPoint> plan,
            List<String> legs,
            Optional<Measure> early) {
        return new TargetContract(
                id,
                1,
                new Label(id, id),
                "wording",
                "document",
                LocalDate.of(2024, 1, 10),
                Commitment.STRIVE,
                rule,
                threshold,
                "140100",
                "",
                2024,
                END_OF_YEAR,
                Optional.empty(),
                early,
                publishedDecimals,
                decimal("0.9"),
                decimal("0.03"),
                plan,
                60,
                List.of(2020, 2022),
                legs,
                "owner",
                true,
                2,
                Optional.empty(),
                "",
                JudgingTerms.of(rule),
                Provenance.ofPage(LocalDate.of(2024, 1, 10)));
    }

    static ObservationBuilder main(String id, String month) {
        return Observation.of(id, Observation.Series.MAIN, Period.cumulative(YearMonth.parse(month)));
    }

    static Observation levels(String id, String month, BigDecimal level, BigDecimal base) {
        return observed(id, month, Optional.of(level), Optional.of(base), Optional.empty());
    }

    static Observation published(String id, String month, BigDecimal level, String growth) {
        return observed(id, month, Optional.of(level), Optional.empty(), Optional.of(decimal(growth)));
    }

    static Observation observed(
            String id,
            String month,
            Optional<BigDecimal> level,
            Optional<BigDecimal> base,
            Optional<BigDecimal> growth) {
        return main(id, month).level(level).base(base).growth(growth).build();
    }

    static Observation early(String id, String month, BigDecimal level, BigDecimal base, String coverage) {
        return Observation.of(id, Observation.Series.EARLY, Period.month(YearMonth.parse(month)))
                .level(Optional.of(level))
                .base(Optional.of(base))
                .coverage(Optional.of(decimal(coverage)))
                .build();
    }

    static Observation counted(String id, String month, long count, long candidates) {
        return counted(id, month, count, candidates, YearMonth.parse(month).atEndOfMonth());
    }

    static Observation counted(String id, String month, long count, long candidates, LocalDate reportedTo) {
        return main(id, month)
                .count(Optional.of(BigDecimal.valueOf(count)))
                .candidates(Optional.of(BigDecimal.valueOf(candidates)))
                .reportedTo(Optional.of(reportedTo))
                .build();
    }

    static Verdict at(List<Verdict> verdicts, String target, String month) {
        return verdicts.stream()
                .filter(verdict -> verdict.target().equals(target))
                .filter(verdict -> verdict.period().text().equals(month))
                .findFirst()
                .orElseThrow();
    }
}
