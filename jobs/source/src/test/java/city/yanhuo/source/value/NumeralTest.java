package city.yanhuo.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumeralTest {
    private final Numeral numeral = new Numeral(false, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "007|7",
                "-120|-120",
                "+3.2|3.2",
                "12,345.6|12345.6",
                "1,234,567|1234567",
                "１２３．５|123.5",
                "１２，３４５|12345",
                "－3.2|-3.2",
                "−3.2|-3.2",
                "(123)|-123",
                "（1,234.5）|-1234.5",
                "▲12.3%|-12.3",
                "△4|-4",
                "下降3.2|-3.2",
                "增长3.2％|3.2",
                "增长1.2倍|1.2",
                "持平|0",
                ".5|0.5",
                "123456789012345678901234.5|123456789012345678901234.5",
                "-1,234,567,890,123,456,789.01|-1234567890123456789.01"
            })
    void readsNumeralsAsPeopleWriteThem(String text, BigDecimal value) {
        assertThat(numeral.read(text)).as(numeral.why()).isTrue();
        assertThat(numeral.value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "abc", "约300", "1,23", "12,34,567", ",123", "1,2345", "1,234,56.7", "1.2.3", "1.", ".", "-", "--3",
                        "+-3",
                "下降-3", "(3", "3)", "1 234", "3倍", "%", "1e3", "1E-5", "0x10", "NaN", "Infinity", "١٢", "#N/A", "12万"
            })
    void refusesEverythingElse(String text) {
        assertThat(numeral.read(text)).isFalse();
        assertThat(numeral.why()).isNotEmpty();
    }

    @Test
    void saysWhy() {
        assertThat(why("1e3")).isEqualTo("exponents are not taken");
        assertThat(why(" 7 ")).isEqualTo("blanks surround it");
        assertThat(why("7\u3000")).isEqualTo("blanks surround it");
        assertThat(why("1,23")).isEqualTo("its thousands separators are misplaced");
        assertThat(why("(3")).isEqualTo("its bracket is not closed");
        assertThat(why("1".repeat(61))).isEqualTo("it has more digits than any figure");
    }

    @Test
    void countsDecimalsAsWritten() {
        numeral.read("1.500");
        assertThat(numeral.decimals()).isEqualTo(3);
        numeral.read("1,234");
        assertThat(numeral.decimals()).isZero();
    }

    private String why(String text) {
        assertThat(numeral.read(text)).isFalse();
        return numeral.why();
    }
}
