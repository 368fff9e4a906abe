package city.yanhuo.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Test
    void aShortTextStaysOneLine() {
        assertThat(TextWidth.wrap(" found nothing ", 20)).containsExactly("found nothing");
        assertThat(TextWidth.wrap("", 20)).containsExactly("");
    }

    @Test
    void linesBreakAtBlanksRatherThanInsideAName() {
        assertThat(TextWidth.wrap("Cannot read 2024-10-26/文旅局/入园日报.csv: it is empty", 40))
                .containsExactly("Cannot read", "2024-10-26/文旅局/入园日报.csv: it is", "empty");
    }

    @Test
    void chineseBreaksBetweenCharactersAndKeepsItsPunctuation() {
        assertThat(TextWidth.wrap("请改正后重新放入报送目录：以后报的为准。", 26)).containsExactly("请改正后重新放入报送目录：", "以后报的为准。");
        assertThat(TextWidth.wrap("请改正后重新放入报送目录：以后报的为准。", 24))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("："));
    }

    @Test
    void aWordWiderThanTheLineIsCut() {
        assertThat(TextWidth.wrap("x".repeat(25), 10)).containsExactly("x".repeat(10), "x".repeat(10), "x".repeat(5));
        assertThat(TextWidth.wrap("烟", 1)).containsExactly("烟");
    }
}
