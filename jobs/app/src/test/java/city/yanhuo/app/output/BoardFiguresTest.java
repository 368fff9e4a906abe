package city.yanhuo.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.cli.Language;
import city.yanhuo.contract.Label;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Commitment;
import city.yanhuo.contract.target.Frequency;
import city.yanhuo.contract.target.JudgingTerms;
import city.yanhuo.contract.target.Provenance;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every kind of figure in its own unit, which a line tells once. */
class BoardFiguresTest {
    private static final Label NO_UNIT = new Label("", "");

    private static String cells(Rule rule, Label unit, boolean strict, String value, String threshold, String gap) {
        JudgingTerms terms = new JudgingTerms(Frequency.MONTH, BigDecimal.ZERO, strict, 45, unit);
        LocalDate stated = LocalDate.of(2024, 1, 10);
        TargetContract target = new TargetContract(
                "X",
                1,
                new Label("X", "X"),
                "",
                "",
                stated,
                Commitment.MUST,
                rule,
                number(threshold),
                "140100",
                "",
                2024,
                LocalDate.of(2024, 12, 31),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ONE,
                BigDecimal.ONE,
                List.of(),
                0,
                List.of(),
                List.of(),
                "",
                true,
                1,
                Optional.empty(),
                "",
                terms,
                Provenance.ofPage(stated));
        Verdict verdict = new Verdict(
                "X",
                1,
                Period.cumulative(YearMonth.of(2024, 9)),
                VerdictState.WATCH,
                Set.of(),
                number(value),
                number(threshold),
                number(gap),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                List.of());
        BoardFigures.Cells cells = new BoardFigures(Language.ZH, "百分点", "天").of(verdict, target);
        return cells.value() + " | " + cells.threshold() + " | " + cells.gap();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    @Test
    void aCountAndALevelHaveTheirUnit() {
        assertThat(cells(Rule.COUNT, NO_UNIT, false, "2", "3", "-1")).isEqualTo("2 | ≥ 3 | -1");
        assertThat(cells(Rule.COUNT, new Label("万千瓦", "×10 MW"), false, "12.5", "18", "-5.5"))
                .isEqualTo("12.5 万千瓦 | ≥ 18 | -5.5");
        assertThat(cells(Rule.LEVEL, new Label("µg/m³", "µg/m³"), false, "38", "40", "2"))
                .isEqualTo("38 µg/m³ | ≤ 40 | +2");
    }

    @Test
    void ratiosArePercentagesWithGapsInPoints() {
        assertThat(cells(Rule.COVERAGE, NO_UNIT, false, "0.5996", "0.6", "-0.04"))
                .isEqualTo("59.96% | ≥ 60% | -0.04 百分点");
        assertThat(cells(Rule.LEVEL, NO_UNIT, false, "0.002", "0.035", "3.3")).isEqualTo("+0.2% | ≤ 3.5% | +3.3 百分点");
        assertThat(cells(Rule.RELATIVE, NO_UNIT, true, "0.028", "0.03", "-0.2")).isEqualTo("+2.8% | > 3% | -0.2 百分点");
    }

    @Test
    void aMilestoneHasDaysAlone() {
        assertThat(cells(Rule.MILESTONE, NO_UNIT, false, "", "", "-20")).isEqualTo("— |  | -20 天");
        assertThat(cells(Rule.STATUS, NO_UNIT, false, "", "", "")).isEqualTo("— |  | ");
    }
}
