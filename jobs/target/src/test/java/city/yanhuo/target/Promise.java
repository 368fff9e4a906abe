package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Commitment;
import city.yanhuo.contract.target.Frequency;
import city.yanhuo.contract.target.JudgingTerms;
import city.yanhuo.contract.target.PlanPoint;
import city.yanhuo.contract.target.Provenance;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A target for tests, put together by what matters for it. */
@SuppressWarnings("CanIgnoreReturnValueSuggester")
final class Promise {
    private final String id;
    private final Rule rule;
    private final List<PlanPoint> plan = new ArrayList<>();
    private Optional<BigDecimal> threshold = Optional.empty();
    private Optional<Integer> decimals = Optional.empty();
    private LocalDate due = Cases.END_OF_YEAR;
    private LocalDate validFrom = LocalDate.of(2024, 1, 10);
    private int version = 1;
    private int leadDays;
    private String tolerance = "0";
    private boolean strict;
    private Frequency frequency;
    private String unit = "";
    private List<String> legs = List.of();

    private Promise(String id, Rule rule) {
        this.id = id;
        this.rule = rule;
        this.frequency = JudgingTerms.of(rule).frequency();
    }

    static Promise of(String id, Rule rule) {
        return new Promise(id, rule);
    }

    Promise threshold(String number) {
        this.threshold = Optional.of(new BigDecimal(number));
        return this;
    }

    Promise published(int digits) {
        this.decimals = Optional.of(digits);
        return this;
    }

    Promise due(String day) {
        this.due = LocalDate.parse(day);
        return this;
    }

    Promise version(int number, String from) {
        this.version = number;
        this.validFrom = LocalDate.parse(from);
        return this;
    }

    Promise leadDays(int days) {
        this.leadDays = days;
        return this;
    }

    Promise tolerance(String number) {
        this.tolerance = number;
        return this;
    }

    Promise strict() {
        this.strict = true;
        return this;
    }

    Promise quarterly() {
        this.frequency = Frequency.QUARTER;
        return this;
    }

    Promise unit(String text) {
        this.unit = text;
        return this;
    }

    Promise legs(String... ids) {
        this.legs = List.of(ids);
        return this;
    }

    Promise plan(String day, String planned) {
        plan.add(new PlanPoint(LocalDate.parse(day), new BigDecimal(planned)));
        return this;
    }

    TargetContract build() {
        return new TargetContract(
                id,
                version,
                new Label(id, id),
                "wording",
                "document",
                LocalDate.of(2024, 1, 10),
                Commitment.MUST,
                rule,
                threshold,
                "140100",
                "",
                due.getYear(),
                due,
                Optional.empty(),
                Optional.empty(),
                decimals,
                new BigDecimal("0.9"),
                new BigDecimal(rule == Rule.RELATIVE ? "0.005" : "0.03"),
                plan,
                leadDays,
                List.of(),
                legs,
                "owner",
                false,
                1,
                Optional.empty(),
                "",
                new JudgingTerms(
                        frequency,
                        new BigDecimal(tolerance),
                        strict,
                        JudgingTerms.of(rule).staleAfterDays(),
                        new Label(unit, unit)),
                Provenance.ofPage(validFrom));
    }
}
