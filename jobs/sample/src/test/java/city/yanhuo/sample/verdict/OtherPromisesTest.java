package city.yanhuo.sample.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.sample.department.Air;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Judgements worked out by hand from the departments' published figures. */
class OtherPromisesTest {
    @Test
    void dustAboveItsLimitIsLostWhereTheRestMustBeCleanerThanLastYears() {
        // PM10 to September: 78 after 274 of 366 days: the rest may have (76·366 − 78·274) / 92 = 70.04
        // 2023: 79 in the year, 73 to September after 273 of 365: its rest had (79·365 − 73·273) / 92 = 96.8
        assertThat(FigurePromise.judgeAir(Air.PM10, 76, YearMonth.of(2024, 9)).state())
                .isEqualTo("BREACH");
        // PM2.5 to March: 53 after 91: (40·366 − 53·91) / 275 = 35.70; 2023: 41 and 58 after 90: (41·365 − 58·90) / 275
        // = 35.44
        assertThat(FigurePromise.judgeAir(Air.PM25, 40, YearMonth.of(2024, 3)).state())
                .isEqualTo("WATCH");
    }

    @Test
    void theLimitItselfIsMet() {
        // 以下 includes the number; June: 40
        Judgement june = FigurePromise.judgeAir(Air.PM25, 40, YearMonth.of(2024, 6));
        assertThat(june.state()).isEqualTo("ON_TRACK");
        assertThat(june.flags()).isEqualTo("WITHIN_ROUNDING");
    }

    @Test
    void aShareIsPacedByItsPlan() {
        // 200 of 583 communities are 34.3 %, planned are 42 %: 7.7 points behind, between 6 and 18
        PacedPromise share = PacedPromise.quarterly(true, "0.28", "0.35", "0.42", "0.50", "0.60");
        Judgement june = share.judge(LocalDate.of(2024, 6, 30), 200, 583);
        assertThat(june.state()).isEqualTo("WATCH");
        // 0.3430531732 − 0.60 = −25.69468… points
        assertThat(june.gap().orElseThrow()).isEqualByComparingTo(new BigDecimal("-25.6946826758"));
    }
}
