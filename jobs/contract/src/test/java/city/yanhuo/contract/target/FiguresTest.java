package city.yanhuo.contract.target;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Label;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    @Test
    void roundsHalfUp() {
        assertThat(Figures.percent(decimal("0.1245"), 1)).isEqualTo("12.5%");
        assertThat(Figures.percent(decimal("-0.0325"), 1)).isEqualTo("-3.3%");
    }

    @Test
    void keepsTheDigitsOfAPromisedFigure() {
        assertThat(Figures.percent(decimal("0.20"))).isEqualTo("20%");
        assertThat(Figures.percent(decimal("0.1505"))).isEqualTo("15.05%");
    }

    @Test
    void printsAsManyDecimalsAsTheVerdictNeeds() {
        assertThat(Figures.percentBeside(decimal("0.1496"), decimal("0.15"), 1)).isEqualTo("14.96%");
        assertThat(Figures.percentBeside(decimal("0.149996"), decimal("0.15"), 1))
                .isEqualTo("14.9996%");
        assertThat(Figures.percentBeside(decimal("0.15"), decimal("0.15"), 1)).isEqualTo("15.0%");
        assertThat(Figures.percentBeside(decimal("0.131"), decimal("0.15"), 1)).isEqualTo("13.1%");
    }

    @Test
    void writesAmountsInYi() {
        assertThat(Figures.yuan(decimal("4765000000"))).isEqualTo("47.65亿元");
        assertThat(Figures.yuan(decimal("2000000000"))).isEqualTo("20.00亿元");
        assertThat(Figures.yuan(decimal("4765012345.67"))).isEqualTo("47.6501亿元");
        assertThat(Figures.yuan(decimal("-590000000"))).isEqualTo("-5.90亿元");
        assertThat(Figures.amount(decimal("4765012345.67"))).isEqualTo(new Label("47.6501亿元", "CNY 4.76501 billion"));
        assertThat(Figures.amount(decimal("2000000000"))).isEqualTo(new Label("20.00亿元", "CNY 2 billion"));
    }

    @Test
    void writesNumbersWithoutExponent() {
        assertThat(Figures.plain(decimal("300"))).isEqualTo("300");
        assertThat(Figures.plain(decimal("0.00"))).isEqualTo("0");
        assertThat(Figures.points(decimal("-6.0047"), 1)).isEqualTo(new Label("-6.0 个百分点", "-6.0 pp"));
    }
}
