package city.yanhuo.target.forecast;

import city.yanhuo.contract.Label;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Levels for tests, given in 亿元 and kept in 元. */
final class Levels {
    static final List<Integer> CLOSURES = List.of(2020, 2022);

    private Levels() {}

    static BigDecimal yi(String amount) {
        return new BigDecimal(amount).movePointRight(8);
    }

    /** Published on the 20th of the month after. */
    static LevelVintage level(String month, String yi) {
        return level(month, yi, YearMonth.parse(month).plusMonths(1).atDay(20).toString());
    }

    static LevelVintage level(String month, String yi, String day) {
        return new LevelVintage(YearMonth.parse(month), yi(yi), midnight(day));
    }

    static Instant midnight(String day) {
        return java.time.LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Half a year and a year of five usable years, and of the two of closures. */
    static List<LevelVintage> halvesAndYears() {
        return List.of(
                level("2016-06", "30"), level("2016-12", "72"),
                level("2017-06", "33"), level("2017-12", "80"),
                level("2018-06", "36.5"), level("2018-12", "88"),
                level("2019-06", "40"), level("2019-12", "95"),
                level("2020-06", "25"), level("2020-12", "90"),
                level("2021-06", "46"), level("2021-12", "112"),
                level("2022-06", "60"), level("2022-12", "99"));
    }

    /** R = 50 after June 2023; B = 46, A = 100, G = 20 %: the year has to come to 120. */
    static Standing standing(Optional<BigDecimal> lastThreeMonths) {
        return new Standing(
                YearMonth.of(2023, 6),
                yi("50"),
                yi("46"),
                yi("100"),
                new BigDecimal("0.087"),
                lastThreeMonths,
                new BigDecimal("0.20"),
                needed("120"));
    }

    static Standing.Need needed(String yi) {
        return new Standing.Need(yi(yi), "(1 + G) × A", new Label("(1 + 20%) × 100", "(1 + 20%) × 100"));
    }
}
