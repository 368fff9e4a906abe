package city.yanhuo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseWordsTest {
    @ParameterizedTest
    @CsvSource({"0.14, 增长14.0%", "-0.032, 下降3.2%", "0.0004, 持平", "-0.00049, 持平", "0.0005, 增长0.1%", "-0.0005, 下降0.1%"})
    void growthIsNeverNegative(BigDecimal ratio, String words) {
        assertThat(ChineseWords.growth(ratio, 1)).isEqualTo(words);
    }

    @Test
    void growthBesideItsThresholdShowsOnWhichSideItLies() {
        assertThat(ChineseWords.growthBeside(new BigDecimal("0.1996"), new BigDecimal("0.20"), 1))
                .isEqualTo("增长19.96%");
        assertThat(ChineseWords.growthBeside(new BigDecimal("-0.032"), new BigDecimal("0.20"), 1))
                .isEqualTo("下降3.2%");
    }

    @ParameterizedTest
    @CsvSource({
        "0.148, 0.140, 增速回落0.8个百分点",
        "0.140, 0.148, 增速加快0.8个百分点",
        "0.140, 0.1404, 增速持平",
        "-0.01, 0.02, 由负转正",
        "0.02, -0.01, 由正转负",
        "-0.02, -0.03, 降幅扩大1.0个百分点",
        "-0.03, -0.02, 降幅收窄1.0个百分点"
    })
    void ratesSlowOrQuickenAndDeclinesWidenOrNarrow(BigDecimal before, BigDecimal now, String words) {
        assertThat(ChineseWords.change(before, now)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"-6.0, 低于年度目标6.0个百分点", "1, 高于年度目标1.0个百分点", "0, 与年度目标持平", "-0.004, 低于年度目标0.004个百分点"})
    void aGapIsToldInPercentagePoints(BigDecimal points, String words) {
        assertThat(ChineseWords.gap(points)).isEqualTo(words);
    }

    @Test
    void monthsAreWrittenAsABulletinDoes() {
        assertThat(ChineseWords.months(Period.cumulative(YearMonth.of(2024, 1))))
                .isEqualTo("1月");
        assertThat(ChineseWords.months(Period.cumulative(YearMonth.of(2024, 2))))
                .isEqualTo("1—2月");
        assertThat(ChineseWords.months(Period.cumulative(YearMonth.of(2024, 12))))
                .isEqualTo("全年");
        assertThat(ChineseWords.months(Period.month(YearMonth.of(2024, 9)))).isEqualTo("9月");
        assertThat(EnglishWords.months(Period.cumulative(YearMonth.of(2024, 9))))
                .isEqualTo("Jan–Sep");
        assertThat(ChineseWords.date(LocalDate.of(2024, 10, 8))).isEqualTo("2024年10月8日");
    }

    @Test
    void anAmountThatIsNotItsLimitDoesNotLookLikeIt() {
        BigDecimal limit = new BigDecimal("2000000000");
        assertThat(ChineseWords.yuanBeside(new BigDecimal("1999900000"), limit)).isEqualTo("19.999亿元");
        assertThat(ChineseWords.yuanBeside(new BigDecimal("585790000"), limit)).isEqualTo("5.86亿元");
    }
}
