package city.yanhuo.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTest {
    private static Fraction fraction(String numerator, String denominator) {
        return new Fraction(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    @Test
    void comparesWithoutDividing() {
        assertThat(fraction("1", "3")).isGreaterThan(fraction("0.33333333333333333333", "1"));
        assertThat(fraction("1", "3").compareTo(fraction("-2", "-6"))).isZero();
        assertThat(fraction("1", "-3").signum()).isNegative();
    }

    @Test
    void computesExactly() {
        Fraction third = fraction("1", "3");
        assertThat(third.plus(third).plus(third).compareTo(Fraction.ONE)).isZero();
        assertThat(third.minus(fraction("1", "2")).compareTo(fraction("-1", "6")))
                .isZero();
        assertThat(third.times(third).dividedBy(third).compareTo(third)).isZero();
        assertThat(fraction("-1", "3").abs().compareTo(third)).isZero();
    }

    @Test
    void roundsHalfUp() {
        assertThat(fraction("1", "8").rounded(2)).isEqualTo("0.13");
        assertThat(fraction("-1", "8").rounded(2)).isEqualTo("-0.13");
        assertThat(fraction("2", "3").stored()).isEqualTo("0.6666666667");
    }

    @Test
    void refusesAZeroDenominator() {
        assertThatThrownBy(() -> fraction("7", "0"))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("Cannot make a fraction: its denominator is zero, found numerator 7");
    }
}
