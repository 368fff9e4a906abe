package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.YearMonth;

/** The words and figures of the reasoning. Formulas use the symbols of domain.md §8: R, B, A, G, g. */
final class Steps {
    private Steps() {}

    static VerdictStep of(String zh, String en, String formula, String numbers, String result) {
        return new VerdictStep(new Label(zh, en), formula, numbers, result);
    }

    /** The last step: the condition that held, and the state that it gives. */
    static VerdictStep verdict(VerdictState state, String condition, String numbers) {
        return of("研判", "Verdict", condition, numbers, state.name());
    }

    static VerdictStep notReported(YearMonth month) {
        return of("数据到达", "Arrival", "本期数据未到 / figure not in", month.toString(), VerdictState.PROVISIONAL.name());
    }

    static VerdictStep neverMeasured() {
        return of("数据到达", "Arrival", "无观测 / nothing measured", "", VerdictState.NO_DATA.name());
    }

    static String yuan(Fraction amount) {
        return Figures.yuan(amount.rounded(2));
    }

    /** A margin in percentage points: {@code 3 pp}. */
    static String points(BigDecimal margin) {
        return Figures.plain(margin.movePointRight(2)) + " pp";
    }

    static String percent(Fraction ratio) {
        return Figures.percent(ratio.stored(), 2);
    }
}
