package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/** The words and figures of the reasoning. Formulas use the symbols of domain.md §8: R, B, A, G, g. */
final class Steps {
    private Steps() {}

    /** A step; formula, numbers and result are labels, or texts that are the same in both languages. */
    static VerdictStep of(String zh, String en, Object formula, Object numbers, Object result) {
        return new VerdictStep(new Label(zh, en), Label.joined(formula), Label.joined(numbers), Label.joined(result));
    }

    /** The last step: the condition that held, and the state that it gives. */
    static VerdictStep verdict(VerdictState state, Object condition, Object numbers) {
        return of("研判", "Verdict", condition, numbers, state.label());
    }

    static VerdictStep notReported(YearMonth month) {
        return of("数据到达", "Arrival", new Label("本期数据未到", "figure not in"), month, VerdictState.PROVISIONAL.label());
    }

    static VerdictStep neverMeasured() {
        return of("数据到达", "Arrival", new Label("无观测", "nothing measured"), "", VerdictState.NO_DATA.label());
    }

    static Label yuan(Fraction amount) {
        return Figures.amount(amount.rounded(2));
    }

    /** The amount; a question mark when it is not known. */
    static Label yuan(Optional<Fraction> amount) {
        return amount.map(Steps::yuan).orElse(new Label("?", "?"));
    }

    /** A margin in percentage points: {@code 3 pp}. */
    static Label points(BigDecimal margin) {
        return Figures.points(Figures.plain(margin.movePointRight(2)));
    }

    static String percent(Fraction ratio) {
        return Figures.percent(ratio.stored(), 2);
    }
}
