package city.yanhuo.query.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that patterns of contracts take values from. */
final class PlaceTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "(?m)^(.+?)销售月报, 某公司, 某公司销售月报",
                "报送时间[:：]\\s*(\\d{4}-\\d{2}-\\d{2}(?: \\d{2}:\\d{2})?), 2024-10-05, 报送时间:2024-10-05",
                "(\\d{4}年[^月\\n]*月), 2024年1—9月, 2024年1—9月",
                "(?:截至|到)(\\d{4})年, 2024, 截至2024年",
                "_(\\d{8})\\.csv$, 20241005, _20241005.csv",
                "[(（](?<unit>[^)）]+)[)）], 甲, (甲)"
            })
    void aTextIsPutAroundAValue(String pattern, String value, String whole) {
        assertThat(PlaceText.of(Optional.of(pattern), List.of(value)).map(PlaceText::whole))
                .contains(whole);
    }

    @Test
    void theFirstValueIsTakenThatFits() {
        Optional<PlaceText> text = PlaceText.of(Optional.of("(\\d{6})"), List.of("2024年9月", "2024-09", "202409"));

        assertThat(text.map(PlaceText::value)).contains("202409");
    }

    @Test
    void aPatternThatFitsNoneHasNoText() {
        assertThat(PlaceText.of(Optional.of("(\\d{4})"), List.of("甲"))).isEmpty();
        assertThat(PlaceText.of(Optional.of("\\d{4}"), List.of("2024")))
                .as("no group")
                .isEmpty();
    }
}
