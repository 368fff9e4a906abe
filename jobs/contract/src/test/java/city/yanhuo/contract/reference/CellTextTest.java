package city.yanhuo.contract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class CellTextTest {
    @Test
    void fullWidthFormsAndBlanksMeanNothing() {
        assertThat(CellText.compact("　零售额（ 万元 ）")).isEqualTo("零售额(万元)");
        assertThat(CellText.normalised(" １２３．５ ")).isEqualTo("123.5");
        assertThat(CellText.normalised("迎泽大街 1 号")).isEqualTo("迎泽大街 1 号");
    }

    @Property
    void theShortWayGivesWhatTheLongWayGives(@ForAll @CharRange(from = ' ', to = '龥') String text) {
        assertThat(CellText.normalised(text))
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    }

    @Property
    void everyHanCharacterAndAsciiSignStandsForItself(
            @ForAll @CharRange(from = '\u4E00', to = '\u9FFF') @CharRange(from = '!', to = '~') char character) {
        String text = String.valueOf(character);

        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).isEqualTo(text);
        assertThat(CellText.compact(text)).isEqualTo(text);
    }
}
